import { exitStatus } from '../../language/user-error.ts';
import { findRunningCluster } from '../../runtime/find-running.ts';
import type { Marker } from '../../runtime/marker.ts';
import { recallRequest } from '../../runtime/request.ts';
import { bringUp } from '../bring-up.ts';
import type { Context } from '../context.ts';
import { formName } from '../render/forms.ts';
import { exclusively, nothingRuns } from '../running.ts';

/** Brings the lab back to the state in which it was started, also when its nodes or its machine are gone. */
export async function reset(context: Context): Promise<number> {
  const purpose = { en: 'resetting the lab', zh: '重置实验' };
  await exclusively(context, purpose, async () => {
    const { lab, start, variant, fault, drawn } = await whatWasStarted(context);
    const cluster = await bringUp(lab, { start, variant, fault, drawn }, context);
    const form = formName(cluster);
    context.print(
      context.say({
        en: `Lab ${lab} is as it was started: ${form.en}.`,
        zh: `实验 ${lab} 已回到启动时的状态：${form.zh}。`,
      }),
    );
  });
  return exitStatus.passed;
}

async function whatWasStarted({ cache }: Context): Promise<Marker> {
  let gone: unknown;
  const running = await findRunningCluster().catch((error: unknown) => {
    gone = error;
    return undefined;
  });
  const marker = running?.marker ?? (await recallRequest(cache));
  if (marker) return marker;
  throw gone ?? (await nothingRuns());
}
