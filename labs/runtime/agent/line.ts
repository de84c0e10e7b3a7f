import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { PassThrough } from 'node:stream';
import type Dockerode from 'dockerode';
import { spawnIn } from '../exec.ts';
import type { AgentLine } from './program.ts';
import { AgentEar, type AgentEvent, helloMessage } from './protocol.ts';

const agent = new URL('../../image/rootfs/usr/local/sbin/lvs-agent', import.meta.url);

/** How long the node's own agent may take to answer, in milliseconds; it takes 20, and a busy computer tenfold. */
const patience = 3_000;

/**
 * A line to an agent in a container: to the one that it rests in, and where that does not answer (a learner may
 * have stopped it), to one that is started for the purpose. Throws an Error when that does not answer either.
 */
export async function openLine(container: Dockerode.Container): Promise<AgentLine> {
  try {
    return await greet(await attach(container), patience);
  } catch {
    return await greet(await startAgent(container), 10 * patience);
  }
}

/** Bytes to an agent and from it. */
interface Wire {
  write(bytes: Uint8Array): void;
  readonly heard: AsyncIterable<Uint8Array>;
  close(): void;
}

/** Makes sure that the agent listens, within `deadline` milliseconds: what it is asked later is not left lying. */
async function greet(wire: Wire, deadline: number): Promise<AgentLine> {
  const id = randomBytes(6).toString('hex');
  const events = eventsOf(wire, id);
  const timer = setTimeout(() => wire.close(), deadline);
  wire.write(helloMessage(id));
  const answer = await events.next();
  clearTimeout(timer);
  if (answer.done) throw new Error('no process in it answers');
  return { id, send: (bytes) => wire.write(bytes), events, close: () => wire.close() };
}

async function* eventsOf(wire: Wire, id: string): AsyncGenerator<AgentEvent> {
  const ear = new AgentEar(id);
  for await (const bytes of wire.heard) yield* ear.hear(bytes);
}

async function attach(container: Dockerode.Container): Promise<Wire> {
  const socket = await container.attach({ stream: true, hijack: true, stdin: true, stdout: true });
  const heard = new PassThrough();
  container.modem.demuxStream(socket, heard, new PassThrough().resume());
  socket
    .once('end', () => heard.end())
    .once('close', () => heard.end())
    .once('error', (error: unknown) => heard.destroy(error instanceof Error ? error : undefined));
  return {
    write: (bytes) => socket.write(bytes),
    heard,
    close: () => {
      heard.end();
      (socket as PassThrough).destroy();
    },
  };
}

async function startAgent(container: Dockerode.Container): Promise<Wire> {
  const { stdin, stdout, stderr } = await spawnIn(container, ['perl', '-e', await readFile(agent, 'utf8')]);
  stderr.resume();
  return {
    write: (bytes) => stdin.write(bytes),
    heard: stdout,
    close: () => stdin.end(),
  };
}
