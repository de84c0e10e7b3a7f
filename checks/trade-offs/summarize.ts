import type { Measured } from './cost.ts';
import { costOf, errorOf } from './cost.ts';
import type { Plan } from './plan.ts';
import type { MethodResult, TradeOffs } from './result.ts';
import type { MeasuredMethod, Measurements } from './rounds.ts';
import { ratios } from './spread.ts';

/** The figures that are kept, from what was measured. */
export function summarize(
  { versions, methods }: Measurements,
  { rounds, limited }: Plan,
  about: { readonly lab: string; readonly measured: string; readonly emulated: boolean },
): TradeOffs {
  const reference = methods[0];
  if (!reference) throw new Error('expected a method that was measured, found none');
  return {
    ...about,
    ...versions,
    rounds,
    ...(limited && { limit: limited.bits }),
    methods: methods.map((method) => figures(method, reference, limited?.bits)),
  };
}

function figures(
  { name, title, fixed, speeds }: MeasuredMethod,
  reference: MeasuredMethod,
  limit: number | undefined,
): MethodResult {
  const cost = costOf(fixed.empty, fixed.uploads, fixed.downloads);
  // Where connections end at the director, it makes packets of its own.
  const added = fixed.state.sockets > 0 ? undefined : addedPerPacket(fixed.uploads);
  const { goodput } = fixed;
  const speed = (of: 'perSecond' | 'latency') =>
    ratios(
      speeds.map((each) => each[of]),
      reference.speeds.map((each) => each[of]),
    );
  return {
    ...{ name, title, mtu: fixed.mtu, cost },
    error: Math.max(...fixed.others.map((other) => errorOf(cost, other))),
    ...(added !== undefined && { addedPerPacket: added }),
    ...(goodput &&
      limit !== undefined && {
        goodput: { download: goodput.download / limit, upload: goodput.upload / limit },
      }),
    state: fixed.state,
    ...(speeds.length > 0 && { speed: { perSecond: speed('perSecond'), latency: speed('latency') } }),
  };
}

/** Where every packet that comes in goes out again, by how much they are longer then. */
export function addedPerPacket(uploads: readonly Measured[]): number | undefined {
  const sum = (way: 'in' | 'out', what: 'packets' | 'bytes') =>
    uploads.reduce((all, { carried }) => all + carried[way][what], 0);
  const packets = sum('in', 'packets');
  const passedOn = Math.abs(sum('out', 'packets') / packets - 1) < 0.01;
  // A zero of ARP may be below nothing: -0 + 0 is 0.
  return passedOn ? Math.round((sum('out', 'bytes') - sum('in', 'bytes')) / packets) + 0 : undefined;
}
