import type { Progress } from '../../language/progress.ts';
import { exitStatus, UserError } from '../../language/user-error.ts';
import type { Host } from '../host.ts';
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
 * Throws a UserError when something is missing that only the user can bring.
 */
export async function openMachine(cache: string, progress: Progress, signal: AbortSignal): Promise<Host> {
  const arch = architecture();
  const plan = recipe(arch);
  const files = layout(cache, plan.key);
  const running = readRunning(files.running);
  if (running) {
    if (running.key === plan.key) {
      const condition = await conditionOf(files, running, signal);
      if (condition === 'answers') return connect(files, plan, running);
      if (condition === 'silent') progress.note(hung);
    }
    await halt(files, running);
  }
  await installPrograms(arch, progress, signal);
  if (!(await isComplete(files))) await build(plan, cache, progress, signal);
  await requireSpace(cache, neededToRun);
  const acceleration = await chooseAcceleration(arch, files, cache);
  const start: BootPlan = { architecture: arch, files, key: plan.key, acceleration, snapshot: undefined };
  const resumed = await resume(start, progress, signal);
  if (resumed) return connect(files, plan, resumed);
  return bootFresh(start, plan, cache, progress, signal);
}

/** What builds a machine is loaded only where there is none. */
async function build(...asked: Parameters<typeof provideBuild>): Promise<void> {
  await (await import('./provide-build.ts')).provideBuild(...asked);
}

async function resume(
  start: BootPlan,
  progress: Progress,
  signal: AbortSignal,
): Promise<RunningMachine | undefined> {
  if (!(await savedSnapshots(start.files)).includes(readyCheckpoint)) return undefined;
  try {
    return await progress.step({ en: 'Resuming the machine', zh: '恢复虚拟机' }, () =>
      boot({ ...start, snapshot: readyCheckpoint }, signal),
    );
  } catch {
    signal.throwIfAborted();
    progress.note({
      en: 'Its snapshot does not resume here; it boots afresh.',
      zh: '快照无法恢复，改为重新启动。',
    });
    return undefined;
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
