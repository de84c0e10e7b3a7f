import type { Text } from '../../language/text.ts';
import { exitStatus } from '../../language/user-error.ts';
import type { Marker } from '../../runtime/marker.ts';
import { bringUp } from '../bring-up.ts';
import type { Context } from '../context.ts';
import { exclusively, requireRunning } from '../running.ts';

/** Brings the running lab to the plain solution; a later reset still goes back to the form it was started in. */
export async function solve(context: Context): Promise<number> {
  const purpose = { en: 'bringing the lab to the solution', zh: '按答案配置实验' };
  await exclusively(context, purpose, async () => {
    const { marker } = await requireRunning();
    const solved = marker.start !== 'solution' || marker.variant !== undefined;
    await bringUp(marker.lab, { ...marker, solved }, context);
    context.print(context.say(done(marker)));
  });
  return exitStatus.passed;
}

function done({ variant }: Marker): Text {
  const grade = { en: 'To grade it: npm run check', zh: '检查：npm run check' };
  if (variant === undefined) {
    return {
      en: `The lab is in the state of the solution. ${grade.en}`,
      zh: `实验已按答案配好。${grade.zh}`,
    };
  }
  return {
    en: `The lab is in the state of the plain solution, not of the variant ${variant} (npm run lab reset leads back to that). ${grade.en}`,
    zh: `实验已按默认答案配好，而不是变体 ${variant}（npm run lab reset 可回到该变体）。${grade.zh}`,
  };
}
