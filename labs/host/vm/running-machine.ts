import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { z } from 'zod';
import { isAlive } from '../process.ts';
import { accelerations } from './qemu-arguments.ts';

const runningMachine = z.object({
  pid: z.number(),
  port: z.number(),
  /** The build that it runs. */
  key: z.string(),
  acceleration: z.enum(accelerations),
  since: z.string(),
});
export type RunningMachine = z.infer<typeof runningMachine>;

/** What was written about the machine when it was started, or undefined where none was. */
export function readRunning(file: string): RunningMachine | undefined {
  try {
    return runningMachine.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return undefined;
  }
}

export function writeRunning(file: string, machine: RunningMachine): void {
  writeFileSync(file, JSON.stringify(machine), { mode: 0o600 });
}

export function forgetRunning(file: string): void {
  rmSync(file, { force: true });
}

/** Whether its QEMU still runs. A process id can be given anew, so on Linux the command line has to fit. */
export function stillRuns(machine: RunningMachine): boolean {
  if (!isAlive(machine.pid)) return false;
  try {
    return readFileSync(`/proc/${machine.pid}/cmdline`, 'utf8').includes(machine.key);
  } catch {
    return process.platform !== 'linux';
  }
}
