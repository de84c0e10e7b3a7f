import { randomUUID } from 'node:crypto';
import type Dockerode from 'dockerode';
import type { Host } from '../host/host.ts';
import { nearest } from '../language/nearest.ts';
import { exitStatus, UserError } from '../language/user-error.ts';
import type { Lab } from '../topology/schema.ts';
import { openLine } from './agent/line.ts';
import { runProgram } from './agent/program.ts';
import type { Bytes, Cluster, CommandResult, NodeProcess, NodeTrouble } from './cluster.ts';
import type { Marker } from './marker.ts';
import { containerName, labels } from './names.ts';
import { outsideTouches } from './outside-touches.ts';
import { killMarked, mark } from './process-mark.ts';
import type { Touches } from './touches.ts';

/** How long a command may take unless the caller says otherwise, in milliseconds. */
const defaultDeadline = 60_000;

/** A lab that runs on a host: its nodes are containers. */
export class RunningCluster implements Cluster {
  /** What was asked for. */
  readonly marker: Marker;
  readonly lab: Lab;
  readonly host: Host['kind'];
  readonly start: Marker['start'];
  /** The variant of the solution that was started; undefined for the plain one. */
  readonly variant: string | undefined;
  readonly fault: string | undefined;
  /** Whether the fault was drawn at random: then it is the learner's to find, and nothing names it. */
  readonly drawn: boolean;
  /** Whether it was brought to the solution since it was started. */
  readonly solved: boolean;
  readonly since: Date;
  readonly troubles: ReadonlyMap<string, NodeTrouble>;
  readonly #docker: Dockerode;

  constructor(host: Host, lab: Lab, marker: Marker, troubles: ReadonlyMap<string, NodeTrouble>) {
    this.#docker = host.docker;
    this.marker = marker;
    this.lab = lab;
    this.host = host.kind;
    this.start = marker.start;
    this.variant = marker.variant;
    this.fault = marker.fault;
    this.drawn = marker.drawn;
    this.solved = marker.solved;
    this.since = marker.since;
    this.troubles = troubles;
  }

  /** The container of a node. Throws a UserError for an unknown node and for one that does not run. */
  container(node: string): Dockerode.Container {
    if (!(node in this.lab.nodes)) throw unknownNode(node, Object.keys(this.lab.nodes));
    const trouble = this.troubles.get(node);
    if (trouble) throw nodeTrouble(node, trouble);
    return this.#docker.getContainer(containerName(node));
  }

  /** Where a learner has run something past the workbook since the lab was started. */
  outsideTouches(): Promise<Touches> {
    return outsideTouches(this.#docker, this.lab.name, this.since);
  }

  async runProgram(node: string, source: string, args: readonly string[]): Promise<NodeProcess> {
    return runProgram(await openLine(this.container(node)), source, args);
  }

  spawn(node: string, argv: readonly string[], environment: readonly string[] = []): Promise<NodeProcess> {
    return this.runProgram(node, becomeCommand, [String(environment.length), ...environment, ...argv]);
  }

  async run(
    node: string,
    argv: readonly string[],
    { deadline = defaultDeadline }: { deadline?: number } = {},
  ): Promise<CommandResult> {
    const container = this.container(node);
    const id = randomUUID();
    const running = await this.spawn(node, argv, [mark(id)]);
    const timer = Promise.withResolvers<never>();
    const timeout = setTimeout(() => timer.reject(tooSlow(node, argv, deadline)), deadline);
    try {
      const finished = Promise.all([textOf(running.stdout), textOf(running.stderr), running.exit]);
      await running.stdin.close();
      const [stdout, stderr, exitCode] = await Promise.race([finished, timer.promise]);
      return { stdout, stderr, exitCode };
    } catch (error) {
      await killMarked(container, id, 'KILL').catch(() => {});
      throw error;
    } finally {
      clearTimeout(timeout);
    }
  }
}

/** A program that sets its environment (so many entries, then each) and becomes a command. */
const becomeCommand = String.raw`
for (splice @ARGV, 0, shift) { my ($name, $value) = split /=/, $_, 2; $ENV{$name} = $value }
no warnings 'exec';
exec { $ARGV[0] } @ARGV;
print STDERR "$ARGV[0]: $!\n";
exit($! == 2 ? 127 : 126); # as a shell does it (bash(1), EXIT STATUS)
`;

function textOf(stream: ReadableStream<Bytes>): Promise<string> {
  return new Response(stream).text();
}

/** Which nodes of a lab can't be used, by what the engine says of its containers. */
export async function findTroubles(docker: Dockerode, lab: Lab): Promise<Map<string, NodeTrouble>> {
  const filters = { label: [`${labels.lab}=${lab.name}`] };
  const containers = await docker.listContainers({ all: true, filters });
  const states = new Map(containers.map(({ Labels, State }) => [Labels[labels.node], State]));
  const troubles = new Map<string, NodeTrouble>();
  for (const node of Object.keys(lab.nodes)) {
    const state = states.get(node);
    if (state === undefined) troubles.set(node, 'missing');
    else if (state !== 'running') troubles.set(node, 'stopped');
  }
  return troubles;
}

function unknownNode(typed: string, known: readonly string[]): UserError {
  const near = nearest(typed, known);
  const all = { en: `The lab has: ${known.join(', ')}.`, zh: `本实验有：${known.join('、')}。` };
  return new UserError(
    near
      ? {
          en: `Unknown node: ${typed}. Did you mean ${near}?`,
          zh: `未知的节点：${typed}。你是不是想输入 ${near}？`,
        }
      : { en: `Unknown node: ${typed}. ${all.en}`, zh: `未知的节点：${typed}。${all.zh}` },
    exitStatus.usage,
  );
}

function nodeTrouble(node: string, trouble: NodeTrouble): UserError {
  const en = { stopped: 'is stopped', missing: 'is gone' }[trouble];
  const zh = { stopped: '已停止', missing: '已不存在' }[trouble];
  return new UserError(
    {
      en: `Node ${node} ${en}. To bring the lab back to its start: npm run lab reset`,
      zh: `节点 ${node} ${zh}。要让实验回到启动时的状态，请运行：npm run lab reset`,
    },
    exitStatus.notObservable,
  );
}

function tooSlow(node: string, argv: readonly string[], deadline: number): UserError {
  const command = argv.join(' ').split('\n', 1)[0];
  const seconds = Math.round(deadline / 1000);
  return new UserError(
    {
      en: `On ${node}, this did not end within ${seconds} s and was stopped: ${command}`,
      zh: `在 ${node} 上，以下命令未能在 ${seconds} 秒内结束，已被终止：${command}`,
    },
    exitStatus.notObservable,
  );
}
