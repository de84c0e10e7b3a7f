import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import Dockerode from 'dockerode';
import { connectionSchema } from './connection.ts';

/**
 * The engine that testcontainers would use on this machine (DOCKER_HOST, its properties file, the usual sockets),
 * or undefined where none answers. Does not bind testcontainers to it.
 */
export async function findEngine(): Promise<Dockerode | undefined> {
  const worker = new Worker(new URL('docker-finder.ts', import.meta.url));
  try {
    const [answer] = await once(worker, 'message');
    if (answer === undefined) return undefined;
    const { ca, cert, key, ...where } = connectionSchema.parse(answer);
    const pem = (bytes: string | Uint8Array | undefined) => bytes && Buffer.from(bytes);
    return new Dockerode(defined({ ...where, ca: pem(ca), cert: pem(cert), key: pem(key) }));
  } finally {
    await worker.terminate();
  }
}

/** The entries of an object that have a value. */
function defined<T extends object>(all: T): { [K in keyof T]: NonNullable<T[K]> } {
  const entries = Object.entries(all).filter(([, value]) => value !== undefined && value !== '');
  // The type says what the filter did, which the compiler can't follow.
  return Object.fromEntries(entries) as { [K in keyof T]: NonNullable<T[K]> };
}

/**
 * Makes testcontainers use this engine from now on. By itself it keeps the first one that it found for as long
 * as the process lives: one that turned out to be unfit for labs, or a machine that was started anew since.
 */
export async function useEngine({ modem }: Dockerode): Promise<void> {
  // Loaded when nodes are made: every other command does without it, and it takes half a second.
  const { getContainerRuntimeClient } = await import('testcontainers');
  const client = await getContainerRuntimeClient();
  Object.assign(client.container.dockerode, { modem });
}
