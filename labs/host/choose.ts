import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Progress } from '../language/progress.ts';
import { exitStatus, UserError } from '../language/user-error.ts';
import { cacheDirectory } from './cache.ts';
import type { Host, HostKey, OpenedHost } from './host.ts';
import { withLock } from './lock.ts';
import { closeMachine, findMachine, machineIsStarted } from './vm/machine-host.ts';

/** The host that may run a lab now, or undefined where there is none. Starts nothing. */
export async function findRunningHost(): Promise<Host | undefined> {
  const asked = askedHost();
  const cache = cacheDirectory();
  if (asked === 'vm' || (asked === undefined && machineIsStarted(cache))) return findMachine(cache);
  const docker = await (await import('./docker.ts')).findDocker();
  if (!docker && (asked === 'docker' || lastUsed(cache) === 'docker')) {
    throw new UserError(
      {
        en: 'The Docker that ran the lab does not answer. Start it, then: npm run lab reset',
        zh: '运行实验的 Docker 没有响应。请先启动 Docker，再执行：npm run lab reset',
      },
      exitStatus.notObservable,
    );
  }
  return docker;
}

/**
 * A host for labs, brought up where none is there: the learner's own Docker where its kernel has IPVS, else the
 * embedded machine; `LVS_LAB_HOST` decides otherwise. A second command waits until the first has finished.
 * @param wanted names the saved state in which a host is resumed that does not run, if it has it
 */
export async function openHost(
  progress: Progress,
  signal: AbortSignal,
  wanted?: (host: HostKey) => string,
): Promise<OpenedHost> {
  const cache = cacheDirectory();
  const purpose = { en: 'bringing up the host of the labs', zh: '准备运行实验的主机' };
  const waiting = (other: { en: string; zh: string }) =>
    progress.note({
      en: `Waiting for another command: ${other.en}.`,
      zh: `另一条命令正在${other.zh}，请稍候。`,
    });
  return withLock(
    join(cache, 'host.lock'),
    purpose,
    waiting,
    async () => {
      const host = await bringUp(cache, progress, signal, wanted);
      writeFileSync(join(cache, 'host'), host.kind, { mode: 0o600 });
      return host;
    },
    signal,
  );
}

/** Ends the machine, where one was started, and forgets which host was used. The cache stays. */
export async function closeHost(): Promise<void> {
  const cache = cacheDirectory();
  if (askedHost() !== 'docker') await closeMachine(cache);
  rmSync(join(cache, 'host'), { force: true });
}

async function bringUp(
  cache: string,
  progress: Progress,
  signal: AbortSignal,
  wanted: ((host: HostKey) => string) | undefined,
): Promise<OpenedHost> {
  const asked = askedHost();
  const machine = async () =>
    (await import('./vm/open-machine.ts')).openMachine(cache, progress, signal, wanted);
  if (asked === 'vm' || (asked === undefined && machineIsStarted(cache))) return machine();
  const { examineDocker, openDocker } = await import('./docker.ts');
  if (asked === 'docker') return { ...(await openDocker(progress, signal)), resumed: undefined };
  const verdict = await examineDocker(progress, signal);
  if (verdict.usable) return { ...(await openDocker(progress, signal)), resumed: undefined };
  progress.note({
    en: `Labs run in the embedded machine: ${verdict.reason.en}.`,
    zh: `实验将在内置虚拟机中运行：${verdict.reason.zh}。`,
  });
  return machine();
}

/** What `LVS_LAB_HOST` asks for. Throws a UserError for a word that it does not know. */
export function askedHost(environment: NodeJS.ProcessEnv = process.env): 'docker' | 'vm' | undefined {
  const asked = environment.LVS_LAB_HOST;
  if (!asked) return undefined;
  if (asked === 'docker' || asked === 'vm') return asked;
  throw new UserError(
    {
      en: `LVS_LAB_HOST is "${asked}": expected docker or vm, or nothing to have it chosen.`,
      zh: `LVS_LAB_HOST 的值是“${asked}”：应为 docker 或 vm，留空则自动选择。`,
    },
    exitStatus.usage,
  );
}

function lastUsed(cache: string): string | undefined {
  try {
    return readFileSync(join(cache, 'host'), 'utf8');
  } catch {
    return undefined;
  }
}
