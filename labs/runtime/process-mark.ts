import type Dockerode from 'dockerode';
import { spawnIn } from './exec.ts';

const variable = 'LVS_WORKBOOK_RUN';

/** The entry in its environment by which a process, and all that it starts, can be found again in a node. */
export function mark(id: string): string {
  return `${variable}=${id}`;
}

/**
 * Sends a signal to the processes that carry a mark. The engine has no call for that: when the other end of an
 * exec goes away, the process in the container lives on.
 */
export async function killMarked(
  container: Dockerode.Container,
  id: string,
  signal: 'INT' | 'TERM' | 'KILL',
): Promise<void> {
  const script = `for file in $(grep -lsa '${mark(id)}' /proc/[0-9]*/environ); do
    pid=\${file#/proc/}; kill -${signal} \${pid%/environ}; done`;
  const killer = await spawnIn(container, ['sh', '-c', script]);
  killer.stdout.resume();
  killer.stderr.resume();
  await killer.exit;
}
