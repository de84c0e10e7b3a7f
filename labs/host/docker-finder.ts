import { parentPort } from 'node:worker_threads';
import { getContainerRuntimeClient } from 'testcontainers';
import { type Connection, connectionSchema } from './connection.ts';

// In a worker of its own, because testcontainers reads its settings once and keeps what it made of them, also
// where that was nothing: the embedded machine, which is found later, could not be told to it any more.
const answer = await findConnection();
parentPort?.postMessage(answer);

async function findConnection(): Promise<Connection | undefined> {
  try {
    const { modem } = (await getContainerRuntimeClient()).container.dockerode;
    return connectionSchema.parse(modem);
  } catch {
    return undefined;
  }
}
