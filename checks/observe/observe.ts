import type { Cluster } from '../../labs/runtime/cluster.ts';
import { interpret } from './interpret.ts';
import type { Observation } from './observation.ts';
import { planOf } from './plan.ts';
import { record } from './record.ts';

/**
 * Observes a running lab once: the state of each node, and what the wire carried while the client made traffic.
 * What can't be observed is missing from it, with the reason. Throws a UserError when nothing could be.
 */
export async function observe(cluster: Cluster): Promise<Observation> {
  return interpret(await record(cluster, planOf(cluster.lab)));
}
