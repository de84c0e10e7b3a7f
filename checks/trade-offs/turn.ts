import type { Measured } from './cost.ts';
import { type Batch, exchangeAndCount } from './exchanges.ts';
import { type Goodput, goodputOf } from './goodput.ts';
import { mtuOf } from './mtu.ts';
import type { Place } from './place.ts';
import type { Plan } from './plan.ts';
import { type Speed, speedOf } from './speed.ts';
import { type State, stateOf } from './state.ts';
import { onWires } from './wires.ts';

/** What the director carried. */
export interface Counted {
  readonly empty: Measured;
  readonly uploads: readonly Measured[];
  readonly downloads: readonly Measured[];
  /** Other sizes, against which the cost is held. */
  readonly others: readonly Measured[];
}

/** What is the same whenever it is measured. */
export interface Fixed extends Counted {
  readonly mtu: number;
  readonly goodput: Goodput | undefined;
  readonly state: State;
}

/** One method's turn: what is fixed is measured once, what depends on the computer in every round. */
export interface Turn {
  readonly fixed: Fixed | undefined;
  readonly speed: Speed | undefined;
}

/** Measures the method that is set up. */
export async function takeTurn(place: Place, plan: Plan, first: boolean): Promise<Turn> {
  const fixed = first ? await measureFixed(place, plan) : undefined;
  const speed = plan.wrkSeconds > 0 ? await speedOf(place, plan.wrkSeconds) : undefined;
  return { fixed, speed };
}

async function measureFixed(place: Place, plan: Plan): Promise<Fixed> {
  const mtu = await mtuOf(place);
  const counted = await onWires(place, () => countExchanges(place, plan));
  const state = await stateOf(place, plan.held);
  const goodput = plan.limited && (await goodputOf(place, plan.limited.bits, plan.limited.bytes));
  return { mtu, ...counted, state, goodput };
}

async function countExchanges(place: Place, plan: Plan): Promise<Counted> {
  const count = async (batches: readonly Batch[]) => {
    const measured: Measured[] = [];
    for (const batch of batches) measured.push(await exchangeAndCount(place, batch));
    return measured;
  };
  return {
    empty: await exchangeAndCount(place, plan.empty),
    uploads: await count(plan.uploads),
    downloads: await count(plan.downloads),
    others: await count(plan.others),
  };
}
