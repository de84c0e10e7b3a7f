import { once } from 'node:events';
import type Dockerode from 'dockerode';
import { exitCode } from './exec.ts';

/** A terminal: its keys, its screen and its size. */
export interface Terminal {
  readonly stdin: NodeJS.ReadStream;
  readonly stdout: NodeJS.WriteStream;
}

/**
 * Runs a program in a container in a terminal of its own, joined to ours: every key goes there, Ctrl-C included,
 * and its window has the size of ours. Gives the exit status; our terminal is then as it was before.
 */
export async function shellIn(
  container: Dockerode.Container,
  argv: readonly string[],
  { stdin, stdout }: Terminal,
): Promise<number> {
  const exec = await container.exec({
    Cmd: [...argv],
    Env: [`TERM=${process.env.TERM ?? 'xterm'}`],
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true,
    Tty: true,
    // The engine would hold back Ctrl-P, the first key of its own; nobody types this one.
    DetachKeys: 'ctrl-^,ctrl-@,ctrl-^',
  });
  const socket = await exec.start({ hijack: true, stdin: true, Tty: true });
  const resize = () => void exec.resize({ h: stdout.rows, w: stdout.columns }).catch(() => {});
  const wasRaw = stdin.isRaw;
  stdin.setRawMode(true);
  stdout.on('resize', resize);
  socket.pipe(stdout, { end: false });
  stdin.pipe(socket);
  resize();
  try {
    await once(socket, 'end');
    return await exitCode(exec);
  } finally {
    stdin.setRawMode(wasRaw);
    stdin.unpipe(socket);
    stdin.pause();
    stdout.off('resize', resize);
    socket.destroy();
  }
}
