import { join } from 'node:path';
import { allLabs } from '../catalog/index.ts';
import { withLock } from '../host/lock.ts';
import type { Text } from '../language/text.ts';
import { exitStatus, UserError } from '../language/user-error.ts';
import { findRunningCluster } from '../runtime/find-running.ts';
import type { RunningCluster } from '../runtime/running-cluster.ts';
import type { Context } from './context.ts';

/** The running lab. Throws a UserError (nothing to grade) that says how to start one where none runs. */
export async function requireRunning(): Promise<RunningCluster> {
  const cluster = await findRunningCluster();
  if (cluster) return cluster;
  throw await nothingRuns();
}

/** The error for a command that needs a running lab. */
export async function nothingRuns(): Promise<UserError> {
  const [first] = await allLabs();
  return new UserError(
    {
      en: `No lab is running. To start one: npm run lab ${first?.name}`,
      zh: `没有正在运行的实验。启动实验：npm run lab ${first?.name}`,
    },
    exitStatus.nothingToGrade,
  );
}

/** Changes what runs while no other command does; a second one waits and says for what. */
export function exclusively<T>(
  { cache, progress, signal }: Context,
  purpose: Text,
  work: () => Promise<T>,
): Promise<T> {
  const onWait = (holder: Text) =>
    progress.note({
      en: `Waiting for another command to end: ${holder.en}`,
      zh: `等待另一条命令结束：${holder.zh}`,
    });
  return withLock(join(cache, 'lab.lock'), purpose, onWait, work, signal);
}
