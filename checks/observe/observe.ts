import { readFile } from 'node:fs/promises';
import type { Cluster } from '../../labs/runtime/cluster.ts';
import { interpret } from './interpret.ts';
import type { Observation } from './observation.ts';
import { planOf } from './plan.ts';
import { type Recorder, record } from './record.ts';

/**
 * Observes a running lab once: the state of each node, and what the wire carried while the client made traffic.
 * What can't be observed is missing from it, with the reason. Throws a UserError when nothing could be.
 */
export async function observe(
  cluster: Cluster,
  options: Omit<Recorder, 'program'> = {},
): Promise<Observation> {
  const program = await readProgram();
  return interpret(await record(cluster, planOf(cluster.lab), { program, ...options }));
}

/** The program that each node runs while it is observed. */
export function readProgram(): Promise<string> {
  return readFile(new URL('node.pl', import.meta.url), 'utf8');
}
