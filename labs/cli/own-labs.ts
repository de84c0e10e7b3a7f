import { findRunningHost } from '../host/choose.ts';
import type { Text } from '../language/text.ts';
import { exitStatus, UserError } from '../language/user-error.ts';
import { findRunningCluster } from '../runtime/find-running.ts';
import { forgetRequest } from '../runtime/request.ts';
import { sweep } from '../runtime/sweep.ts';
import type { Context } from './context.ts';
import { exclusively } from './running.ts';

/**
 * Does work that starts labs of its own, while no other command changes what runs, and leaves none of them behind.
 * Throws a UserError (usage) when a lab is running: it is somebody's.
 */
export async function withOwnLabs<T>(context: Context, purpose: Text, work: () => Promise<T>): Promise<T> {
  return await exclusively(context, purpose, async () => {
    await refuseWhileRunning();
    try {
      return await work();
    } finally {
      const host = await findRunningHost().catch(() => undefined); // a machine that is gone took its nodes along
      if (host) await sweep(host.docker);
      await forgetRequest(context.cache);
    }
  });
}

async function refuseWhileRunning(): Promise<void> {
  const running = await findRunningCluster();
  if (!running) return;
  const { name } = running.lab;
  throw new UserError(
    {
      en: `Lab ${name} is running, and this needs fresh ones. Take it down first: npm run lab down`,
      zh: `实验 ${name} 正在运行，而此命令需要全新的实验。请先停止它：npm run lab down`,
    },
    exitStatus.usage,
  );
}
