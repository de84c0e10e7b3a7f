import { labNames, loadLab } from '../catalog/index.ts';
import { bringUp } from '../cli/bring-up.ts';
import { CommandLine, unknownWord } from '../cli/command-line.ts';
import type { Context } from '../cli/context.ts';
import { withOwnLabs } from '../cli/own-labs.ts';
import { exitStatus, UserError } from '../language/user-error.ts';
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
  await withOwnLabs(context, { en: 'capturing the pages', zh: '录制页面输出' }, async () => {
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

async function captureOne(name: string, root: string, context: Context): Promise<void> {
  const lab = await loadLab(name);
  const title = { en: `Running the pages of lab ${name}`, zh: `运行实验 ${name} 的页面` };
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
}
