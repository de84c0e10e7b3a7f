import { exitStatus, UserError } from '../../labs/language/user-error.ts';
import type { Nodes } from '../../labs/runtime/cluster.ts';
import type { Ask } from '../model.ts';
import { NodeRun } from './node-run.ts';
import type { Plan, PlannedNode } from './plan.ts';
import { questionsFor } from './questions.ts';
import type { Recording } from './recording.ts';

/** What the nodes do between one wait for one another and the next (see programs/node.pl). */
export const stages = ['listen', 'traffic', 'read out'] as const;
export type Stage = (typeof stages)[number];

/** What an observation is made with. */
export interface Recorder {
  /** The program that each node runs: the text of programs/node.pl and of what stands before it. */
  readonly program: string;
  /** How long a node may take for a stage, in milliseconds; a broken cluster takes about three seconds for one. */
  readonly deadline?: number;
  /** Is told when all nodes have come to the end of a stage. */
  readonly report?: (stage: Stage) => void;
}

/** Where nginx on the real servers writes whom it answered. */
const accessLog = '/var/log/nginx/access.log';

/**
 * Lets all nodes observe at the same time, one program in each, and gives what they printed. A node that can't
 * be observed, or takes longer than the deadline for a stage, is marked as lost. Throws a UserError (not
 * observable) when not one node reported anything.
 */
export async function record(
  nodes: Pick<Nodes, 'runProgram'>,
  plan: Plan,
  { program, deadline = 30_000, report = () => {} }: Recorder,
): Promise<Recording> {
  const token = `check-${crypto.randomUUID().slice(0, 8)}`;
  const runs = plan.nodes.map(
    (node) => new NodeRun(node.name, nodes.runProgram(node.name, program, argumentsFor(plan, node, token))),
  );
  await goThrough(runs, stages, deadline, report);
  const recordings = runs.map(({ name, recording }) => [name, recording] as const);
  const lost = recordings.flatMap(([, recording]) => recording.lost ?? []);
  const silent = recordings.every(([, { sections }]) => sections.length === 0);
  if (silent && lost[0]) throw new UserError(lost[0], exitStatus.notObservable);
  return { plan, nodes: Object.fromEntries(recordings) };
}

/** Lets nodes go through stages together: each waits at the end of one until all have come there. */
export async function goThrough<Stage>(
  runs: readonly NodeRun[],
  stages: readonly Stage[],
  deadline: number,
  report: (stage: Stage) => void = () => {},
): Promise<void> {
  try {
    for (const stage of stages) {
      await Promise.all(runs.map((run) => run.reach(deadline)));
      report(stage);
      if (stage !== stages.at(-1)) for (const run of runs) run.release();
    }
  } finally {
    for (const run of runs) run.leave();
  }
}

function argumentsFor(plan: Plan, node: PlannedNode, token: string): string[] {
  const { vip, port, client, requests, largeRequests, closed, directors, backups } = plan;
  const [clientAddress = ''] = client.addresses;
  const questions = questionsFor(plan, node).map(({ key, words }) => `${key}=${words}`);
  const asks = plan.asks.filter((ask) => 'watch' in ask !== (node === client)).map(askWords);
  return [
    ...[node.role, vip, String(port), clientAddress, String(requests), String(largeRequests)],
    ...[token, accessLog, String(directors.length + backups.length), ...asks, ...questions],
    ...closed.map((door) => `closed=${door.address}:${door.port}`),
  ];
}

/** As programs/arguments.pl reads it. */
function askWords(ask: Ask): string {
  if ('watch' in ask) return `watch ${ask.watch}`;
  if ('hold' in ask) return `hold ${ask.key}=${ask.hold.address}:${ask.hold.port}`;
  return `ask ${ask.key}=${[ask.url, ...(ask.headers ?? [])].join('\t')}`;
}
