import { createConnection, type Socket } from 'node:net';
import { createInterface } from 'node:readline';
import { z } from 'zod';

const reply = z.union([
  z.object({ return: z.unknown() }),
  z.object({ error: z.object({ desc: z.string() }) }),
]);

/** The control channel of a running QEMU (QMP; QEMU's docs/interop/qmp-spec). */
export interface Monitor extends Disposable {
  /** Runs a QMP command. Throws with QEMU's own words when it refuses. */
  execute(command: string): Promise<unknown>;
  /** Runs a command of the human monitor (savevm, loadvm, delvm), whose refusals are text. */
  human(commandLine: string): Promise<string>;
}

/**
 * Connects to the monitor socket of a machine.
 * @param deadline how long a connection or a command may take, in milliseconds
 */
export async function openMonitor(path: string, deadline = 60_000): Promise<Monitor> {
  const socket = await connect(path, deadline);
  const lines = createInterface({ input: socket })[Symbol.asyncIterator]();

  async function answer(): Promise<unknown> {
    for (;;) {
      const line = await within(lines.next(), deadline, 'the monitor of the machine did not answer');
      if (line.done) throw new Error('the monitor of the machine closed its connection');
      const parsed = reply.safeParse(JSON.parse(line.value));
      // Greeting and events are neither a return nor an error.
      if (!parsed.success) continue;
      if ('error' in parsed.data) throw new Error(parsed.data.error.desc);
      return parsed.data.return;
    }
  }
  async function send(command: string, parameters?: object): Promise<unknown> {
    socket.write(`${JSON.stringify({ execute: command, arguments: parameters })}\n`);
    return answer();
  }

  await send('qmp_capabilities');
  return {
    execute: (command) => send(command),
    human: async (line) => z.string().parse(await send('human-monitor-command', { 'command-line': line })),
    [Symbol.dispose]: () => socket.destroy(),
  };
}

function connect(path: string, deadline: number): Promise<Socket> {
  const socket = createConnection(path);
  const connected = new Promise<Socket>((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('error', reject);
  });
  return within(connected, deadline, `no answer at ${path}`);
}

async function within<T>(work: Promise<T>, deadline: number, message: string): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${message} within ${deadline / 1000} s`)), deadline);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
