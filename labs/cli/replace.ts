import { exitStatus, UserError } from '../language/user-error.ts';
import type { RunningCluster } from '../runtime/running-cluster.ts';
import type { Context } from './context.ts';
import { confirm } from './question.ts';
import { formName } from './render/forms.ts';

/**
 * Makes sure that a running lab may be thrown away: asks in a terminal. Throws a UserError (usage) when it may
 * not, and where nobody can be asked, with the commands that would do it.
 */
export async function askToReplace(
  running: RunningCluster,
  words: readonly string[],
  context: Context,
): Promise<void> {
  const form = formName(running);
  const { name } = running.lab;
  if (context.stdin.isTTY && context.stderr.isTTY) {
    const question = {
      en: `Lab ${name} is running (${form.en}). Throw it away?`,
      zh: `实验 ${name} 正在运行（${form.zh}）。要丢弃它吗？`,
    };
    if (await confirm(context, question)) return;
    throw new UserError({ en: 'Nothing was changed.', zh: '未作任何更改。' }, exitStatus.usage);
  }
  const again = ['npm run lab --', ...words, '--replace'].join(' ');
  throw new UserError(
    {
      en: `Lab ${name} is running (${form.en}). To throw it away: ${again}; to take it down: npm run lab down`,
      zh: `实验 ${name} 正在运行（${form.zh}）。丢弃并替换：${again}；停止实验：npm run lab down`,
    },
    exitStatus.usage,
  );
}
