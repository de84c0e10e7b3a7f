import type { Text } from '../../labs/language/text.ts';
import { applyBlocks } from '../../labs/page/apply.ts';
import type { Cluster } from '../../labs/runtime/cluster.ts';
import { makeFiles } from './exchanges.ts';
import type { Comparison, Method } from './methods.ts';
import { drawOwnPorts } from './own-ports.ts';
import { type Place, placeOf } from './place.ts';
import { type Plan, sizesOf } from './plan.ts';
import type { Speed } from './speed.ts';
import { type Fixed, takeTurn } from './turn.ts';
import { readVersions, type Versions } from './versions.ts';

/** A method and all that was measured of it. */
export interface MeasuredMethod {
  readonly name: string;
  readonly title: Text;
  readonly fixed: Fixed;
  /** One for each round. */
  readonly speeds: readonly Speed[];
}

/** What was measured, and with what. */
export interface Measurements {
  readonly versions: Versions;
  readonly methods: readonly MeasuredMethod[];
}

/**
 * Measures the methods by turns. Each round begins with a fresh lab and goes through them in the order of the
 * page, so that what else the computer does meets all of them.
 * @param report is told which method has its turn in which round
 */
export async function measureByTurns(
  { prepare, methods }: Comparison,
  plan: Plan,
  fresh: () => Promise<Cluster>,
  report: (method: Method, round: number) => void = () => {},
): Promise<Measurements> {
  const fixed = new Map<Method, Fixed>();
  const speeds = new Map<Method, Speed[]>(methods.map((method) => [method, []]));
  let place: Place | undefined;
  for (let round = 1; round <= plan.rounds; round++) {
    place = placeOf(await fresh());
    await applyBlocks(place.cluster, prepare);
    await makeFiles(place, sizesOf(plan));
    for (const [at, method] of methods.entries()) {
      report(method, round);
      await drawOwnPorts(place, at, methods.length);
      await applyBlocks(place.cluster, method.setUp);
      const turn = await takeTurn(place, plan, round === 1);
      if (turn.fixed) fixed.set(method, turn.fixed);
      if (turn.speed) speeds.get(method)?.push(turn.speed);
    }
  }
  if (!place) throw new Error(`expected at least one round, found ${plan.rounds}`);
  return {
    versions: await readVersions(place),
    methods: methods.flatMap((method) => {
      const own = fixed.get(method);
      const { name, title } = method;
      return own ? { name, title, fixed: own, speeds: speeds.get(method) ?? [] } : [];
    }),
  };
}
