import { PassThrough, type Readable, type Writable } from 'node:stream';
import { setTimeout as wait } from 'node:timers/promises';
import type Dockerode from 'dockerode';

/** A process in a container that the engine started: an exec. */
export interface ContainerProcess {
  readonly exec: Dockerode.Exec;
  readonly stdin: Writable;
  readonly stdout: Readable;
  readonly stderr: Readable;
  /** Settles with the exit status when the process has ended and all of its output was read. */
  readonly exit: Promise<number>;
}

/**
 * Starts a process in a container, without a terminal. Output arrives as bytes: a character that two packets
 * share is whole again for whoever decodes the stream as one.
 */
export async function spawnIn(
  container: Dockerode.Container,
  argv: readonly string[],
  environment: readonly string[] = [],
): Promise<ContainerProcess> {
  const exec = await container.exec({
    Cmd: [...argv],
    Env: [...environment],
    AttachStdin: true,
    AttachStdout: true,
    AttachStderr: true,
    Tty: false,
  });
  const socket = await exec.start({ hijack: true, stdin: true });
  const stdout = new PassThrough();
  const stderr = new PassThrough();
  const ended = new Promise<void>((resolve, reject) => {
    socket.once('end', resolve).once('close', resolve).once('error', reject);
  }).finally(() => {
    stdout.end();
    stderr.end();
  });
  container.modem.demuxStream(socket, stdout, stderr);
  const exit = ended.then(() => exitCode(exec));
  // Whoever waits for it still sees the error; a caller that has stopped listening must not crash the command.
  exit.catch(() => {});
  return { exec, stdin: socket, stdout, stderr, exit };
}

/** The exit status of an exec whose output has ended; the engine may note it a little later than that. */
export async function exitCode(exec: Dockerode.Exec, deadline = 5_000): Promise<number> {
  for (const started = Date.now(); ; await wait(20)) {
    const { Running, ExitCode } = await exec.inspect();
    if (!Running && ExitCode !== null) return ExitCode;
    if (Date.now() - started > deadline)
      throw new Error(`the engine gives no exit status for exec ${exec.id}`);
  }
}
