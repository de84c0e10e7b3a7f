import { type ChildProcess, spawn } from 'node:child_process';
import { openSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { isAlive } from '../process.ts';

/** Starts QEMU so that it outlives this command and no Ctrl-C of the terminal reaches it. */
export function startQemu(program: string, options: readonly string[], log: string): ChildProcess {
  const output = openSync(log, 'w', 0o600);
  const child = spawn(program, options, { detached: true, stdio: ['ignore', output, output] });
  child.unref();
  return child;
}

/** Ends a process and waits until it is gone: first asked, after 5 s forced. */
export async function endProcess(pid: number): Promise<void> {
  for (const signal of ['SIGTERM', 'SIGKILL'] as const) {
    if (!isAlive(pid)) return;
    process.kill(pid, signal);
    const deadline = Date.now() + 5_000;
    while (isAlive(pid) && Date.now() < deadline) await wait(20);
  }
  if (isAlive(pid)) throw new Error(`process ${pid} did not end within 10 s`);
}
