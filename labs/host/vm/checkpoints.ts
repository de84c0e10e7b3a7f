import { statfs } from 'node:fs/promises';
import type { Checkpoints } from '../host.ts';
import { type BootPlan, boot, halt } from './boot.ts';
import { type Monitor, openMonitor } from './monitor.ts';
import { snapshotNames } from './overlay.ts';
import { readRunning } from './running-machine.ts';

/** The state of a machine whose engine answers and that has never run a lab. */
export const readyCheckpoint = 'ready';

/** A snapshot takes about 300 MB; the oldest make room for a new one. */
const kept = 16;
/** Below this much free disk, in bytes, none is taken: a full disk stops the machine in the middle of a lab. */
const reserve = 1_000_000_000;

/**
 * Snapshots of the running machine, memory and disk together, in its overlay.
 * A state is restored by starting QEMU anew, on the same port. The running one could load it too, but its
 * time-stamp counter never goes back (`cpu_ticks_prev` in QEMU's softmmu/cpu-timers.c): the guest would wake up
 * as much later as the snapshot is old, and all deadlines of its engine would have passed.
 */
export function machineCheckpoints(plan: BootPlan, port: number): Checkpoints {
  const { files } = plan;
  const named = async (monitor: Monitor) => snapshotNames(await monitor.human('info snapshots'));
  const resume = async (snapshot: string) => {
    const running = readRunning(files.running);
    if (running) await halt(files, running);
    await boot({ ...plan, snapshot, port });
  };
  return {
    async has(name) {
      using monitor = await openMonitor(files.monitor);
      return (await named(monitor)).includes(name);
    },
    async save(name) {
      const disk = await statfs(files.build);
      if (disk.bavail * disk.bsize < reserve) return;
      using monitor = await openMonitor(files.monitor);
      const old = (await named(monitor)).filter((other) => other !== readyCheckpoint && other !== name);
      for (const other of old.slice(0, Math.max(0, old.length - kept + 1))) {
        await succeed(monitor, `delvm ${other}`);
      }
      await succeed(monitor, `savevm ${name}`);
    },
    async restore(name) {
      try {
        await resume(name);
      } catch (error) {
        await resume(readyCheckpoint);
        throw error;
      }
    },
  };
}

/** savevm and delvm print nothing when all went well, and the reason when not. */
async function succeed(monitor: Monitor, command: string): Promise<void> {
  const answer = (await monitor.human(command)).trim();
  if (answer) throw new Error(`${command}: ${answer}`);
}
