import { labNames, loadLab } from '../catalog/index.ts';
import { bringUp } from '../cli/bring-up.ts';
import { CommandLine, unknownWord } from '../cli/command-line.ts';
import type { Context } from '../cli/context.ts';
import { exclusively } from '../cli/running.ts';
import { findRunningHost } from '../host/choose.ts';
import { exitStatus, UserError } from '../language/user-error.ts';
import { findRunningCluster } from '../runtime/find-running.ts';
import { forgetRequest } from '../runtime/request.ts';
import { sweep } from '../runtime/sweep.ts';
import { captureLab } from './capture-lab.ts';

/**
 * `npm run docs:capture [LAB]`: captures the pages of one lab or of all, and says which ones changed.
 * @param root the root of the project
 * @throws UserError for an unknown lab, for a lab that is running, and for whatever fails on the way.
 */
export async function capture(argv: readonly string[], root: string, context: Context): Promise<number> {
  const command = new CommandLine('npm run docs:capture', context.language)
    .argument('[lab]')
    .option('--lang <language>')
    .option('--verbose');
  command.parse(argv, { from: 'user' });
  const names = await wantedLabs(command.args[0]);
  await exclusively(context, { en: 'capturing the pages', zh: '录制页面输出' }, async () => {
    await refuseWhileRunning();
    for (const name of names) await captureOne(name, root, context);
  });
  return exitStatus.passed;
}

async function wantedLabs(name: string | undefined): Promise<readonly string[]> {
  const known = await labNames();
  if (name === undefined) return known;
  if (known.includes(name)) return [name];
  throw new UserError(unknownWord({ en: 'lab', zh: '实验' }, name, known), exitStatus.usage);
}

async function refuseWhileRunning(): Promise<void> {
  const running = await findRunningCluster();
  if (!running) return;
  const { name } = running.lab;
  throw new UserError(
    {
      en: `Lab ${name} is running, and capturing needs fresh ones. Take it down first: npm run lab down`,
      zh: `实验 ${name} 正在运行，而录制需要全新的实验。请先停止它：npm run lab down`,
    },
    exitStatus.usage,
  );
}

async function captureOne(name: string, root: string, context: Context): Promise<void> {
  const lab = await loadLab(name);
  const title = { en: `Running the pages of lab ${name}`, zh: `运行实验 ${name} 的页面` };
  try {
    const changed = await context.progress.step(title, (report) =>
      captureLab(
        lab,
        (start) => bringUp(name, { start }, context),
        root,
        (block) => report(`${block.page}:${block.line}`),
      ),
    );
    for (const path of changed) context.print(context.say({ en: `changed ${path}`, zh: `已更新 ${path}` }));
    if (changed.length === 0)
      context.print(context.say({ en: `lab ${name}: nothing changed`, zh: `实验 ${name}：没有变化` }));
  } finally {
    const host = await findRunningHost().catch(() => undefined); // a machine that is gone took its nodes along
    if (host) await sweep(host.docker);
    await forgetRequest(context.cache);
  }
}
