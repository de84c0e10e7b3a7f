import type Dockerode from 'dockerode';
import type { Progress } from '../language/progress.ts';
import type { Text } from '../language/text.ts';
import { exitStatus, UserError } from '../language/user-error.ts';
import { findEngine } from './docker-connection.ts';
import { buildImage, hasImage, imageReference } from './docker-image.ts';
import { ipvsObstacle, loadIpvs, sharesKernel } from './docker-kernel.ts';
import type { Host } from './host.ts';

/** Whether labs can run on the learner's own Docker: the host, or why not and the command that may mend it. */
export type DockerVerdict =
  | { readonly usable: true; readonly reason: Text; readonly host: Host }
  | { readonly usable: false; readonly reason: Text; readonly mend?: string };

/** The learner's own Docker where it answers, without a look at what it can do: to find a lab that runs on it. */
export async function findDocker(): Promise<Host | undefined> {
  const docker = await findEngine();
  if (!docker) return undefined;
  return { kind: 'docker', docker, image: imageReference(), fingerprint: '', checkpoints: undefined };
}

/**
 * The learner's own Docker as a host for labs; builds the lab image where it is not there. Throws a UserError that says why it can't be one.
 */
export async function openDocker(progress: Progress, signal: AbortSignal): Promise<Host> {
  const verdict = await examineDocker(progress, signal);
  if (!verdict.usable) throw refusal(verdict.reason, verdict.mend);
  return verdict.host;
}

/** Looks whether a container on the learner's own Docker really sees IPVS. */
export async function examineDocker(progress: Progress, signal: AbortSignal): Promise<DockerVerdict> {
  const docker = await findEngine();
  if (!docker) return no({ en: 'no Docker answers', zh: '没有可用的 Docker' });
  const info: EngineInfo = await docker.info();
  const unfit = unfitEngine(info);
  if (unfit) return no(unfit);
  const image = imageReference();
  try {
    if (!(await hasImage(docker, image))) await buildImage(docker, image, progress, signal);
  } catch (error) {
    signal.throwIfAborted();
    const why = error instanceof Error ? error.message.trim() : String(error);
    return no({ en: `its lab image can't be built: ${why}`, zh: `无法在其中构建实验镜像：${why}` });
  }
  const obstacle = await findObstacle(docker, image, info.KernelVersion);
  if (obstacle !== undefined) return noIpvs(info, obstacle, sharesKernel(docker, info.KernelVersion));
  const fingerprint = `${info.KernelVersion} ${info.ServerVersion} ${image}`;
  return {
    usable: true,
    reason: {
      en: `Docker ${info.ServerVersion} answers and its kernel ${info.KernelVersion} has IPVS`,
      zh: `Docker ${info.ServerVersion} 可用，其内核 ${info.KernelVersion} 支持 IPVS`,
    },
    host: { kind: 'docker', docker, image, fingerprint, checkpoints: undefined },
  };
}

interface EngineInfo {
  readonly ServerVersion: string;
  readonly KernelVersion: string;
  readonly OSType: string;
  readonly SecurityOptions?: readonly string[];
}

/** What makes an engine unfit before anything is tried. */
function unfitEngine({ OSType, SecurityOptions = [] }: EngineInfo): Text | undefined {
  if (OSType !== 'linux') {
    return { en: 'its containers are not Linux', zh: '其容器不是 Linux 容器' };
  }
  // The kernel lets only the first user namespace set up IPVS (GENL_ADMIN_PERM, net/netfilter/ipvs/ip_vs_ctl.c).
  const own = SecurityOptions.some((option) => /name=(rootless|userns)/.test(option));
  if (!own) return undefined;
  return {
    en: 'it runs containers in a user namespace (rootless or userns-remap), where the kernel allows no IPVS',
    zh: '它在用户命名空间中运行容器（rootless 或 userns-remap），内核不允许在其中配置 IPVS',
  };
}

async function findObstacle(docker: Dockerode, image: string, kernel: string): Promise<string | undefined> {
  const first = await ipvsObstacle(docker, image);
  if (first === undefined || !sharesKernel(docker, kernel)) return first;
  await loadIpvs();
  return ipvsObstacle(docker, image);
}

function noIpvs({ KernelVersion }: EngineInfo, said: string, sameKernel: boolean): DockerVerdict {
  const reason = {
    en: `its kernel ${KernelVersion} has no IPVS (${said})`,
    zh: `其内核 ${KernelVersion} 不支持 IPVS（${said}）`,
  };
  return sameKernel ? { ...no(reason), mend: 'sudo modprobe ip_vs' } : no(reason);
}

function no(reason: Text): DockerVerdict & { usable: false } {
  return { usable: false, reason };
}

function refusal(reason: Text, mend: string | undefined): UserError {
  const then = mend
    ? { en: ` Try: ${mend}`, zh: `可以试试：${mend}` }
    : {
        en: ' Without LVS_LAB_HOST=docker the embedded machine is used.',
        zh: '不设 LVS_LAB_HOST=docker 时会使用内置虚拟机。',
      };
  return new UserError(
    {
      en: `Labs can't run on this Docker: ${reason.en}.${then.en}`,
      zh: `实验无法在此 Docker 上运行：${reason.zh}。${then.zh}`,
    },
    exitStatus.notObservable,
  );
}
