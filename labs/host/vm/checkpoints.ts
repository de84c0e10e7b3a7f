import { statfs } from 'node:fs/promises';
import { setTimeout as wait } from 'node:timers/promises';
import type { Checkpoints } from '../host.ts';
import { setClock } from './boot.ts';
import { pingEngine } from './engine.ts';
import type { Layout } from './layout.ts';
import { type Monitor, openMonitor } from './monitor.ts';

/** The state of a machine whose engine answers and that has never run a lab. */
export const readyCheckpoint = 'ready';

/** A snapshot takes about 300 MB; the oldest make room for a new one. */
const kept = 16;
/** Below this much free disk, in bytes, none is taken: a full disk stops the machine in the middle of a lab. */
const reserve = 1_000_000_000;

/** Snapshots of the running machine, memory and disk together, in its overlay. */
export function machineCheckpoints(files: Layout, port: number): Checkpoints {
  const named = async (monitor: Monitor) => snapshotNames(await monitor.human('info snapshots'));
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
      for (const other of old.slice(0, Math.max(0, old.length - kept + 1)))
        await monitor.human(`delvm ${other}`);
      await succeed(monitor, `savevm ${name}`);
    },
    async restore(name) {
      using monitor = await openMonitor(files.monitor);
      await succeed(monitor, `loadvm ${name}`);
      const deadline = Date.now() + 30_000;
      while (!(await pingEngine(files, port))) {
        if (Date.now() > deadline)
          throw new Error(`the engine did not answer within 30 s of restoring ${name}`);
        await wait(50);
      }
      await setClock(files);
    },
  };
}

/** savevm and loadvm print nothing when all went well, and the reason when not. */
async function succeed(monitor: Monitor, command: string): Promise<void> {
  const answer = (await monitor.human(command)).trim();
  if (answer) throw new Error(`${command}: ${answer}`);
}

/** The names in the table that `info snapshots` prints, oldest first. */
export function snapshotNames(table: string): string[] {
  const lines = table.split(/\r?\n/);
  const head = lines.findIndex((line) => line.startsWith('ID'));
  if (head < 0) return [];
  return lines.slice(head + 1).flatMap((line) => line.trim().split(/\s+/)[1] ?? []);
}
