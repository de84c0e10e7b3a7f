import Dockerode from 'dockerode';
import { getContainerRuntimeClient } from 'testcontainers';

/**
 * The engine that testcontainers finds on this machine (DOCKER_HOST, its properties file, the usual sockets), or
 * undefined where none answers.
 */
export async function findEngine(): Promise<Dockerode | undefined> {
  try {
    const { modem } = (await getContainerRuntimeClient()).container.dockerode;
    return Object.assign(new Dockerode(), { modem });
  } catch {
    return undefined;
  }
}

/**
 * Makes testcontainers use this engine from now on. By itself it keeps the first one that it found for as long
 * as the process lives: one that turned out to be unfit for labs, or a machine that was started anew since.
 */
export async function useEngine({ modem }: Dockerode): Promise<void> {
  const client = await getContainerRuntimeClient();
  Object.assign(client.container.dockerode, { modem });
}
