import type { Progress } from '../../language/progress.ts';
import { exitStatus, UserError } from '../../language/user-error.ts';
import type { Host, HostKey, OpenedHost } from '../host.ts';
import { requireSpace } from '../space.ts';
import { chooseAcceleration } from './acceleration.ts';
import { architecture } from './architecture.ts';
import { type BootPlan, boot, halt } from './boot.ts';
import { readyCheckpoint } from './checkpoints.ts';
import { conditionOf } from './condition.ts';
import { installPrograms } from './install-programs.ts';
import { isComplete } from './is-complete.ts';
import { layout } from './layout.ts';
import { closeMachine, connect } from './machine-host.ts';
import { savedSnapshots } from './overlay.ts';
import type { provideBuild } from './provide-build.ts';
import { QueuedAgent } from './queued-agent.ts';
import { type Recipe, recipe } from './recipe.ts';
import { type RunningMachine, readRunning } from './running-machine.ts';

/** Free disk, in bytes, that running it takes at the least. */
const neededToRun = 500_000_000;

const hung = {
  en: 'The machine runs, but does not answer; it is started anew.',
  zh: '虚拟机还在运行，但没有响应，现在重新启动。',
};

/**
 * Brings the embedded machine up: takes the running one, else resumes its snapshot, else boots it, else builds
 * it first. What is damaged on the way is made anew.
 * @param wanted names the saved state in which it is resumed, where it has that
 * Throws a UserError when something is missing that only the user can bring.
 */
export async function openMachine(
  cache: string,
  progress: Progress,
  signal: AbortSignal,
  wanted?: (host: HostKey) => string,
): Promise<OpenedHost> {
  const arch = architecture();
  const plan = recipe(arch);
  const files = layout(cache, plan.key);
  const running = readRunning(files.running);
  if (running) {
    if (running.key === plan.key) {
      const agent = new QueuedAgent();
      const condition = await conditionOf(files, running, signal, agent);
      if (condition === 'answers') return { ...connect(files, plan, running, agent), resumed: undefined };
      if (condition === 'silent') progress.note(hung);
    }
    await halt(files, running);
  }
  await installPrograms(arch, progress, signal);
  if (!(await isComplete(files))) await build(plan, cache, progress, signal);
  await requireSpace(cache, neededToRun);
  const acceleration = await chooseAcceleration(arch, files, cache);
  const start: BootPlan = { architecture: arch, files, key: plan.key, acceleration, snapshot: undefined };
  const lab = wanted?.({ image: plan.image, fingerprint: plan.key });
  const saved = await savedSnapshots(files);
  const snapshots = [lab ?? [], readyCheckpoint].flat().filter((name) => saved.includes(name));
  const resumed = await resume(start, snapshots, progress, signal);
  if (!resumed) return { ...(await bootFresh(start, plan, cache, progress, signal)), resumed: undefined };
  return { ...connect(files, plan, resumed.machine), resumed: resumed.snapshot };
}

/** What builds a machine is loaded only where there is none. */
async function build(...asked: Parameters<typeof provideBuild>): Promise<void> {
  await (await import('./provide-build.ts')).provideBuild(...asked);
}

/** Resumes the first of the snapshots that can be; undefined where none can. */
async function resume(
  start: BootPlan,
  [snapshot, ...others]: readonly string[],
  progress: Progress,
  signal: AbortSignal,
): Promise<{ machine: RunningMachine; snapshot: string } | undefined> {
  if (snapshot === undefined) return undefined;
  try {
    return await progress.step({ en: 'Resuming the machine', zh: '恢复虚拟机' }, async () => ({
      machine: await boot({ ...start, snapshot }, signal),
      snapshot,
    }));
  } catch {
    signal.throwIfAborted();
    if (others.length === 0)
      progress.note({
        en: 'Its snapshot does not resume here; it boots afresh.',
        zh: '快照无法恢复，改为重新启动。',
      });
    return resume(start, others, progress, signal);
  }
}

async function bootFresh(
  start: BootPlan,
  plan: Recipe,
  cache: string,
  progress: Progress,
  signal: AbortSignal,
): Promise<Host> {
  const title = { en: 'Booting the machine', zh: '启动虚拟机' };
  const attempt = () => progress.step(title, () => bootWithImage(start, plan, signal));
  let host: Host;
  try {
    host = await attempt();
  } catch {
    signal.throwIfAborted();
    progress.note({ en: 'It does not boot; it is built anew.', zh: '无法启动，重新构建。' });
    await build(plan, cache, progress, signal);
    host = await attempt().catch((cause) => {
      signal.throwIfAborted();
      throw new UserError(
        {
          en: `The machine was built anew and still does not boot. What it printed: ${start.files.console}`,
          zh: `重新构建后虚拟机仍无法启动。控制台输出：${start.files.console}`,
        },
        exitStatus.notObservable,
        cause,
      );
    });
  }
  try {
    await host.checkpoints?.save(readyCheckpoint);
    return host;
  } catch (error) {
    await closeMachine(cache);
    throw error;
  }
}

/** Boots the machine, and makes sure that its engine has the lab image. */
async function bootWithImage(start: BootPlan, plan: Recipe, signal: AbortSignal): Promise<Host> {
  const machine = await boot(start, signal);
  try {
    const host = connect(start.files, plan, machine);
    await host.docker.getImage(host.image).inspect();
    return host;
  } catch (error) {
    await halt(start.files, machine);
    throw error;
  }
}
