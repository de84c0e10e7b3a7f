import type { Text } from '../language/text.ts';
import { exitStatus, UserError } from '../language/user-error.ts';
import type { RunningCluster } from '../runtime/running-cluster.ts';
import { recallTouches, type Touches } from '../runtime/touches.ts';
import type { Context } from './context.ts';
import { confirm } from './question.ts';
import { formName } from './render/forms.ts';

/**
 * Makes sure that a running lab may be thrown away. One in which nobody has run anything since its start holds no
 * work; of another it is asked in a terminal, with what would be lost. Throws a UserError (usage) when it may not be,
 * and where nobody can be asked, with the commands that would do it.
 */
export async function askToReplace(
  running: RunningCluster,
  words: readonly string[],
  context: Context,
): Promise<void> {
  const touches = await touchesOf(running, context.cache);
  if (touches?.size === 0) return;
  const { en, zh } = describeWork(running, touches);
  if (context.stdin.isTTY && context.stderr.isTTY) {
    const question = { en: `${en} Throw it away?`, zh: `${zh}要丢弃它吗？` };
    if (await confirm(context, question)) return;
    throw new UserError({ en: 'Nothing was changed.', zh: '未作任何更改。' }, exitStatus.usage);
  }
  const again = ['npm run lab --', ...words, '--replace'].join(' ');
  throw new UserError(
    {
      en: `${en} To throw it away: ${again}; to take it down: npm run lab down`,
      zh: `${zh}丢弃并替换：${again}；停止实验：npm run lab down`,
    },
    exitStatus.usage,
  );
}

/** Where something was run since the lab was started; undefined where nobody knows. */
async function touchesOf(running: RunningCluster, cache: string): Promise<Touches | undefined> {
  const noted = await recallTouches(cache, running.since);
  if (noted === undefined || noted.size > 0) return noted;
  return await running.outsideTouches().catch(() => undefined);
}

/** What runs and what would be lost with it, as sentences. */
export function describeWork(
  running: Pick<RunningCluster, 'lab' | 'start' | 'variant' | 'fault' | 'drawn' | 'solved'>,
  touches: Touches | undefined,
): Text {
  const form = formName(running);
  const { name } = running.lab;
  const first = touches && [...touches.values()].toSorted((one, other) => Number(one) - Number(other))[0];
  const nodes = touches && [...touches.keys()];
  const at = first?.toTimeString().slice(0, 5);
  const work =
    nodes && at
      ? {
          en: `commands were run on ${nodes.join(', ')} since ${at}`,
          zh: `自 ${at} 起在 ${nodes.join('、')} 上执行过命令`,
        }
      : { en: 'whether commands were run in it is not known', zh: '不清楚其中是否执行过命令' };
  return {
    en: `Lab ${name} is running (${form.en}), and ${work.en}.`,
    zh: `实验 ${name} 正在运行（${form.zh}），${work.zh}。`,
  };
}
