import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { exitStatus, UserError } from '../../labs/language/user-error.ts';
import type { Cluster } from '../../labs/runtime/cluster.ts';
import { NodeRun } from './node-run.ts';
import type { Plan, PlannedNode } from './plan.ts';
import { questionsFor } from './questions.ts';
import type { Recording } from './recording.ts';

const script = new URL('node.sh', import.meta.url);

/** How often the nodes wait for one another (see node.sh). */
const barriers = 3;

/** How long a node may take for a stage, in milliseconds; a broken cluster takes about three seconds for one. */
const stageDeadline = 30_000;

/** When a node ends its part by itself, in seconds: nothing that hangs outlives the observation by much. */
const lifetime = 120;

/** Where nginx on the real servers writes whom it answered. */
const accessLog = '/var/log/nginx/access.log';

/**
 * Lets all nodes observe at the same time, one process in each, and gives what they printed. A node that can't
 * be observed, or takes more than `deadline` milliseconds for a stage, is marked as lost. Throws a UserError
 * (not observable) when not one node reported anything.
 */
export async function record(
  cluster: Cluster,
  plan: Plan,
  deadline: number = stageDeadline,
): Promise<Recording> {
  const source = await readFile(script, 'utf8');
  const token = `check-${randomBytes(4).toString('hex')}`;
  const runs = plan.nodes.map((node) => {
    const argv = [
      'timeout',
      String(lifetime),
      'bash',
      '-c',
      source,
      'observe',
      ...parameters(plan, node, token),
    ];
    return new NodeRun(node.name, cluster.spawn(node.name, argv));
  });
  try {
    for (let stage = 0; stage < barriers; stage++) {
      await Promise.all(runs.map((run) => run.reach(deadline)));
      for (const run of runs) run.release();
    }
    await Promise.all(runs.map((run) => run.reach(deadline)));
  } finally {
    for (const run of runs) run.leave();
  }
  const recordings = runs.map(({ name, recording }) => [name, recording] as const);
  const lost = recordings.flatMap(([, recording]) => recording.lost ?? []);
  const silent = recordings.every(([, { sections }]) => sections.length === 0);
  if (silent && lost[0]) throw new UserError(lost[0], exitStatus.notObservable);
  return { plan, nodes: Object.fromEntries(recordings) };
}

function parameters(plan: Plan, node: PlannedNode, token: string): string[] {
  const { vip, port, client, requests, largeRequests } = plan;
  const [clientAddress = ''] = client.addresses;
  const questions = questionsFor(plan, node).map(({ key, words }) => `${key}=${words}`);
  return [
    ...[node.role, vip, String(port), clientAddress, String(requests), String(largeRequests)],
    ...[token, accessLog, ...questions],
  ];
}
