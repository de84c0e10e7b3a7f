import Dockerode from 'dockerode';
import { exitStatus, UserError } from '../../language/user-error.ts';
import type { Host } from '../host.ts';
import { architecture } from './architecture.ts';
import { halt } from './boot.ts';
import { machineCheckpoints } from './checkpoints.ts';
import { conditionOf, silence } from './condition.ts';
import { credentials, engineEnvironment } from './engine.ts';
import { lastWords } from './last-words.ts';
import { type Layout, layout } from './layout.ts';
import { QueuedAgent } from './queued-agent.ts';
import { type Recipe, recipe } from './recipe.ts';
import { type RunningMachine, readRunning } from './running-machine.ts';

const lost = {
  ended: {
    en: 'The machine that ran the lab has ended. Bring it back with: npm run lab reset',
    zh: '运行实验的虚拟机已经退出。恢复命令：npm run lab reset',
  },
  silent: {
    en: `The machine that runs the lab has not answered for ${silence} s. Bring it back with: npm run lab reset`,
    zh: `运行实验的虚拟机 ${silence} 秒没有响应。恢复命令：npm run lab reset`,
  },
} as const;

/** The machine that runs now, or undefined. Throws a UserError when one was started and has ended, or hangs. */
export async function findMachine(cache: string): Promise<Host | undefined> {
  const plan = recipe(architecture());
  const files = layout(cache, plan.key);
  const running = readRunning(files.running);
  if (!running) return undefined;
  const own = layout(cache, running.key);
  const agent = new QueuedAgent();
  const condition = await conditionOf(own, running, undefined, agent);
  if (condition === 'answers') return connect(own, plan, running, agent);
  throw new UserError(lost[condition], exitStatus.notObservable, await lastWords(own));
}

/** Whether a machine was started and not ended by `closeMachine`; it may have died since. */
export function machineIsStarted(cache: string): boolean {
  return readRunning(layout(cache, '').running) !== undefined;
}

/** Ends the machine, if one runs. What was built stays in the cache. */
export async function closeMachine(cache: string): Promise<void> {
  const files = layout(cache, '');
  const running = readRunning(files.running);
  if (running) await halt(files, running);
}

/** From here on testcontainers, which reads the environment, uses the engine of this machine too. */
export function connect(
  files: Layout,
  plan: Recipe,
  machine: RunningMachine,
  agent = new QueuedAgent(),
): Host {
  Object.assign(process.env, engineEnvironment(files, machine.port));
  // The types of dockerode don't know that it takes an agent (docker-modem, lib/modem.js).
  const options = {
    protocol: 'https',
    host: '127.0.0.1',
    port: machine.port,
    agent,
    ...credentials(files),
  } as const;
  const docker = new Dockerode(options);
  const checkpoints = machineCheckpoints(
    {
      architecture: plan.architecture,
      files,
      key: machine.key,
      acceleration: machine.acceleration,
      snapshot: undefined,
    },
    machine.port,
  );
  return {
    kind: 'vm',
    docker,
    image: plan.image,
    fingerprint: plan.key,
    checkpoints: {
      ...checkpoints,
      restore: async (name) => {
        await checkpoints.restore(name);
        agent.destroy(); // a restored machine knows nothing of the connections that were kept open to it
      },
    },
  };
}
