import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import type { Architecture } from './architecture.ts';
import { layClockLine, setClock } from './clock.ts';
import { pingEngine } from './engine.ts';
import { lastWords } from './last-words.ts';
import type { Layout } from './layout.ts';
import { openMonitor } from './monitor.ts';
import { freshOverlay } from './overlay.ts';
import { endProcess, startQemu } from './qemu.ts';
import { type Acceleration, machineArguments } from './qemu-arguments.ts';
import { forgetRunning, type RunningMachine, stillRuns, writeRunning } from './running-machine.ts';

/** How long a boot may take under emulation on a busy computer, and a resume, in milliseconds. */
const patience = { boot: 300_000, resume: 30_000 };

export interface BootPlan {
  readonly architecture: Architecture;
  readonly files: Layout;
  readonly key: string;
  readonly acceleration: Acceleration;
  /** The snapshot to resume, or undefined to boot from the disk. */
  readonly snapshot: string | undefined;
  /** The port of the loopback on which its engine is to answer; a free one where it is left out. */
  readonly port?: number;
}

/**
 * Starts the machine and waits until its engine answers. Its process is ended again when that fails or the
 * signal is aborted. Throws an Error that ends with the last lines of the machine's console.
 */
export async function boot(
  plan: BootPlan,
  signal: AbortSignal = new AbortController().signal,
): Promise<RunningMachine> {
  const { files, architecture, acceleration, snapshot } = plan;
  if (!snapshot) await freshOverlay(files);
  await layClockLine(files);
  const port = plan.port ?? (await freePort());
  const options = machineArguments(architecture, files, acceleration, port);
  if (snapshot) options.push('-loadvm', snapshot);
  const child = startQemu(architecture.qemu, options, files.log);
  if (child.pid === undefined) throw new Error(`${architecture.qemu} could not be started`);
  const machine = { pid: child.pid, port, key: plan.key, acceleration, since: new Date().toISOString() };
  writeRunning(files.running, machine);
  try {
    let ended = false;
    child.once('exit', () => {
      ended = true;
    });
    const deadline = Date.now() + (snapshot ? patience.resume : patience.boot);
    while (!(await pingEngine(files, port))) {
      if (ended) throw new Error('QEMU ended before the engine answered');
      if (Date.now() > deadline) throw new Error('the engine did not answer in time');
      await wait(20, undefined, { signal });
    }
    await setClock(files);
    return machine;
  } catch (error) {
    await endProcess(child.pid);
    forgetRunning(files.running);
    signal.throwIfAborted();
    throw new Error(`${(error as Error).message}: ${await lastWords(files)}`, { cause: error });
  }
}

/** A port of the loopback that is free now. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(0, '127.0.0.1', resolve);
  });
  const bound = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (bound === null || typeof bound === 'string') throw new Error('no free port on the loopback');
  return bound.port;
}

/** Ends the machine, the quick way: nothing in it is worth a shutdown. */
export async function halt(files: Layout, machine: RunningMachine): Promise<void> {
  // Asked before it ends: then its id alone is left, and that may be another's one day.
  const runs = stillRuns(machine);
  try {
    using monitor = await openMonitor(files.monitor, 2_000);
    await monitor.execute('quit');
  } catch {
    // It does not listen any more: its process is ended all the same.
  }
  if (runs) await endProcess(machine.pid);
  forgetRunning(files.running);
}
