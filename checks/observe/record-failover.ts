import type { Nodes } from '../../labs/runtime/cluster.ts';
import { NodeRun } from './node-run.ts';
import type { Plan, PlannedNode } from './plan.ts';
import { goThrough, type Recorder } from './record.ts';
import type { FailoverRecording } from './recording.ts';

/** What the nodes do together while a failover is made (see programs/failover.pl). */
const stages = ['open', 'be ready', 'fail', 'come back', 'read out'] as const;

/** How long the client waits for answers, in seconds: some more than twice what a backup takes by the book. */
const patience = 10;

/**
 * Cuts the links of the director that has the VIP, while the client asks on and on, and puts them back. Nothing stays
 * changed, however it ends: see programs/failover.pl.
 */
export async function recordFailover(
  nodes: Pick<Nodes, 'runProgram'>,
  plan: Plan,
  [master, backup]: readonly [PlannedNode, PlannedNode],
  { program, deadline = 30_000 }: Omit<Recorder, 'report'>,
): Promise<FailoverRecording> {
  const parts = { client: plan.client, master, backup };
  const held = heldPort();
  const runs = Object.entries(parts).map(([part, { name }]) => {
    const args = [part, plan.vip, plan.port, held, patience].map(String);
    return new NodeRun(name, nodes.runProgram(name, program, args));
  });
  await goThrough(runs, stages, deadline);
  const recordings = runs.map(({ name, recording }) => [name, recording] as const);
  return { master: master.name, backup: backup.name, nodes: Object.fromEntries(recordings) };
}

/**
 * A port for the connection that is held open. The kernel takes none of these by itself, nor do the requests of an
 * observation; it comes round again when IPVS has long forgotten it (see programs/traffic.pl).
 */
function heldPort(): number {
  return 65_492 + (Math.floor(Date.now() / 10_000) % 44);
}
