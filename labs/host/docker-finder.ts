import { parentPort } from 'node:worker_threads';
import { getContainerRuntimeClient } from 'testcontainers';
import { z } from 'zod';

const bytes = z.union([z.string(), z.instanceof(Uint8Array)]).optional();

/** Where an engine answers, in the words of dockerode. */
export const connectionSchema = z.object({
  protocol: z.enum(['http', 'https']).optional(),
  socketPath: z.string().optional(),
  host: z.string().optional(),
  port: z.union([z.number(), z.string()]).optional(),
  ca: bytes,
  cert: bytes,
  key: bytes,
});
export type Connection = z.infer<typeof connectionSchema>;

// In a worker of its own, because testcontainers reads its settings once and keeps what it made of them, also
// where that was nothing: the embedded machine, which is found later, could not be told to it any more.
if (parentPort) {
  const answer = await findConnection();
  parentPort.postMessage(answer);
}

async function findConnection(): Promise<Connection | undefined> {
  try {
    const { modem } = (await getContainerRuntimeClient()).container.dockerode;
    return connectionSchema.parse(modem);
  } catch {
    return undefined;
  }
}
