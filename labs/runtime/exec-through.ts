import { randomUUID } from 'node:crypto';
import { finished } from 'node:stream/promises';
import type Dockerode from 'dockerode';
import { spawnIn } from './exec.ts';
import { killMarked, mark } from './process-mark.ts';

/** The streams that a process in a node is joined to. */
export interface Streams {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
}

/**
 * Runs a process in a container with our own streams for its own, without a terminal between them, and gives
 * its exit status. Ctrl-C reaches the process in the container as it would reach a local one.
 */
export async function execIn(
  container: Dockerode.Container,
  argv: readonly string[],
  { stdin, stdout, stderr }: Streams,
): Promise<number> {
  const id = randomUUID();
  const running = await spawnIn(container, argv, [mark(id)]);
  const interrupt = () => void killMarked(container, id, 'INT').catch(() => {});
  const terminate = () => void killMarked(container, id, 'TERM').catch(() => {});
  process.on('SIGINT', interrupt).on('SIGTERM', terminate);
  running.stdin.on('error', () => {}); // the process ended before it read everything
  stdin.pipe(running.stdin);
  running.stdout.pipe(stdout, { end: false });
  running.stderr.pipe(stderr, { end: false });
  try {
    const [status] = await Promise.all([running.exit, finished(running.stdout), finished(running.stderr)]);
    return status;
  } finally {
    process.off('SIGINT', interrupt).off('SIGTERM', terminate);
    stdin.unpipe(running.stdin);
    stdin.pause();
  }
}
