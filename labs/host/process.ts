import { readdirSync, readFileSync } from 'node:fs';

/** Whether a process with this id runs; one of another user counts (EPERM). */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return !isZombie(pid);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/**
 * Whether a process has ended with all its threads, has given back what it held (ports, locks of files), and only
 * waits for its parent to ask after it. An init process may take seconds to do that.
 */
function isZombie(pid: number): boolean {
  return statOf(pid)[0] === 'Z' && readdirSync(`/proc/${pid}/task`).length === 1;
}

/**
 * What tells a process from a later one with the same id: which boot it is of, and the tick in which it started
 * (field 22 of /proc/PID/stat, proc(5)). Empty where there is no /proc, or no such process.
 */
export function birthOf(pid: number): string {
  const started = statOf(pid)[19];
  return started ? `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()} ${started}` : '';
}

/** The fields of /proc/PID/stat from the third on, the state; none where there is no /proc, or no such process. */
function statOf(pid: number): readonly string[] {
  try {
    // The name of the program, in brackets, may itself have brackets and spaces.
    const afterName = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').at(-1) ?? '';
    return afterName.split(' ');
  } catch {
    return [];
  }
}
