import { release, userInfo } from 'node:os';
import type Dockerode from 'dockerode';
import { execa } from 'execa';
import { labels } from '../runtime/names.ts';

/** How long a container may take to say whether it sees IPVS, in milliseconds. */
const probeDeadline = 60_000;

/** Whether the engine's containers run on the kernel that this process runs on. */
export function sharesKernel(docker: Dockerode, kernelVersion: string): boolean {
  return 'socketPath' in docker.modem && Boolean(docker.modem.socketPath) && kernelVersion === release();
}

/** Loads the module where this user may; the kernel itself asks for what else is needed. */
export async function loadIpvs(): Promise<void> {
  if (userInfo().uid === 0) await execa('modprobe', ['ip_vs'], { reject: false });
}

/**
 * What keeps a container of the lab image from using IPVS, as ipvsadm says it, or undefined where nothing does.
 * The list is asked for first: it makes a kernel that may load modules load this one.
 */
export async function ipvsObstacle(docker: Dockerode, image: string): Promise<string | undefined> {
  const container = await docker.createContainer({
    Image: image,
    Entrypoint: ['sh', '-c'],
    Cmd: ['ipvsadm -Ln && cat /proc/net/ip_vs'],
    Labels: { [labels.lab]: '' },
    HostConfig: { CapDrop: ['ALL'], CapAdd: ['NET_ADMIN'], NetworkMode: 'none' },
  });
  try {
    await container.start();
    const outcome: unknown = await container.wait({ abortSignal: AbortSignal.timeout(probeDeadline) });
    if ((outcome as { StatusCode?: number }).StatusCode === 0) return undefined;
    const logs = await container.logs({ stdout: true, stderr: true });
    return printable(logs);
  } finally {
    await container.remove({ force: true });
  }
}

/** The last line of a container's log, without the headers that the engine puts before each piece. */
function printable(logs: Buffer): string {
  const lines = logs
    .toString('utf8')
    .replaceAll(/[^\n\x20-\x7e]/g, '')
    .trim()
    .split('\n');
  return lines.at(-1)?.trim() ?? '';
}
