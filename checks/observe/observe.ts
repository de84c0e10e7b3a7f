import { readFile } from 'node:fs/promises';
import type { Cluster } from '../../labs/runtime/cluster.ts';
import type { Ask } from '../model.ts';
import { interpretFailover } from './failover.ts';
import { interpret } from './interpret.ts';
import type { Observation } from './observation.ts';
import { pairOf } from './pair.ts';
import { planOf } from './plan.ts';
import { type Recorder, record } from './record.ts';
import { recordFailover } from './record-failover.ts';

/**
 * Observes a running lab once: the state of each node, and what the wire carried while the client made traffic, the
 * requests included that are asked for.
 * What can't be observed is missing from it, with the reason. Throws a UserError when nothing could be.
 */
export async function observe(
  cluster: Cluster,
  { asks, ...options }: Omit<Recorder, 'program'> & { readonly asks?: readonly Ask[] } = {},
): Promise<Observation> {
  const program = await readProgram();
  return interpret(await record(cluster, planOf(cluster.lab, asks), { program, ...options }));
}

/**
 * Makes a failover in a lab that was observed, and adds what was seen of it. Where nobody has the VIP, or nobody else
 * is there to take it, none is made.
 */
export async function withFailover(cluster: Cluster, observation: Observation): Promise<Observation> {
  const { plan } = observation;
  const pair = pairOf(observation);
  if (!pair) return observation;
  const program = await readProgram('failover');
  const failover = await recordFailover(cluster, plan, pair, { program });
  return { ...observation, failover: interpretFailover({ plan, nodes: {}, failover }) };
}

/** The texts of which each program of a node is put together; what stands first is known to those behind it. */
const programs = {
  node: ['common', 'arguments', 'state', 'firewall', 'keepalived', 'sharing', 'traffic', 'further', 'node'],
  failover: ['common', 'failover'],
} as const;

/** The program that each node runs while it is observed; or while a failover is made. */
export async function readProgram(name: keyof typeof programs = 'node'): Promise<string> {
  const texts = programs[name].map((part) =>
    readFile(new URL(`programs/${part}.pl`, import.meta.url), 'utf8'),
  );
  return (await Promise.all(texts)).join('\n');
}
