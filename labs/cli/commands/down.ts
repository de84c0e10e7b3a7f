import { closeHost, findRunningHost } from '../../host/choose.ts';
import { exitStatus } from '../../language/user-error.ts';
import { forgetRequest } from '../../runtime/request.ts';
import { sweep } from '../../runtime/sweep.ts';
import { forgetTouches } from '../../runtime/touches.ts';
import type { Context } from '../context.ts';
import { exclusively } from '../running.ts';

/** Removes all that the workbook made: nodes, networks, and the machine. What was built for it stays. */
export async function down(context: Context): Promise<number> {
  const title = { en: 'Taking everything down', zh: '清理全部内容' };
  await exclusively(context, { en: 'taking the lab down', zh: '停止实验' }, () =>
    context.progress.step(title, async () => {
      // A machine that is gone took its nodes with it.
      const host = await findRunningHost().catch(() => undefined);
      if (host?.kind === 'docker') await sweep(host.docker);
      await closeHost();
      await forgetRequest(context.cache);
      await forgetTouches(context.cache);
    }),
  );
  return exitStatus.passed;
}
