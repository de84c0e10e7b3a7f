import type Dockerode from 'dockerode';
import { getContainerRuntimeClient } from 'testcontainers';
import { exitStatus, UserError } from '../language/user-error.ts';
import type { Host } from './host.ts';

/** The learner's own Docker as a host, where it answers. Throws a UserError that says why it does not. */
export async function openDocker(): Promise<Host> {
  const docker = await connect();
  const image = process.env.LVS_LAB_IMAGE ?? '';
  const info = await docker.info();
  return { kind: 'docker', docker, image, fingerprint: `${info.KernelVersion}`, checkpoints: undefined };
}

async function connect(): Promise<Dockerode> {
  try {
    return (await getContainerRuntimeClient()).container.dockerode;
  } catch (error) {
    throw new UserError(
      { en: 'No Docker answers here.', zh: '本机没有可用的 Docker。' },
      exitStatus.notObservable,
      error,
    );
  }
}
