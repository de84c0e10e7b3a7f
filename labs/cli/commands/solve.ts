import { exitStatus } from '../../language/user-error.ts';
import { bringUp } from '../bring-up.ts';
import type { Context } from '../context.ts';
import { exclusively, requireRunning } from '../running.ts';

/** Brings the running lab to the solution; a later reset still goes back to the form it was started in. */
export async function solve(context: Context): Promise<number> {
  const purpose = { en: 'bringing the lab to the solution', zh: '把实验恢复为答案状态' };
  await exclusively(context, purpose, async () => {
    const { marker } = await requireRunning();
    await bringUp(marker.lab, { ...marker, solved: marker.start !== 'solution' }, context);
  });
  const done = {
    en: 'The lab is in the state of the solution. To grade it: npm run check',
    zh: '实验已处于答案状态。检查：npm run check',
  };
  context.print(context.say(done));
  return exitStatus.passed;
}
