import { bringUp } from '../cli/bring-up.ts';
import { CommandLine, unknownWord } from '../cli/command-line.ts';
import type { Context } from '../cli/context.ts';
import { withOwnLabs } from '../cli/own-labs.ts';
import { exitStatus, UserError } from '../language/user-error.ts';
import { withOwnPorts } from './own-ports.ts';
import { type Subject, subjects } from './subjects.ts';

/**
 * `npm run docs:capture [LAB | PAGE]`: captures the pages of one lab, one page of the course or all of them, and
 * says which ones changed.
 * @param root the root of the project
 * @throws UserError for an unknown name, for a lab that is running, and for whatever fails on the way.
 */
export async function capture(argv: readonly string[], root: string, context: Context): Promise<number> {
  const command = new CommandLine('npm run docs:capture', context.language)
    .argument('[name]')
    .option('--lang <language>')
    .option('--verbose');
  command.parse(argv, { from: 'user' });
  const wanted = await wantedSubjects(command.args[0], root);
  await withOwnLabs(context, { en: 'capturing the pages', zh: '录制页面输出' }, async () => {
    for (const subject of wanted) await captureOne(subject, context);
  });
  return exitStatus.passed;
}

async function wantedSubjects(name: string | undefined, root: string): Promise<readonly Subject[]> {
  const all = await subjects(root);
  if (name === undefined) return all;
  const found = all.filter((subject) => subject.name === name);
  if (found.length > 0) return found;
  const known = all.map((subject) => subject.name);
  throw new UserError(unknownWord({ en: 'lab or page', zh: '实验或页面' }, name, known), exitStatus.usage);
}

async function captureOne({ name, lab, capture: run }: Subject, context: Context): Promise<void> {
  const title = { en: `Running the blocks of ${name}`, zh: `运行 ${name} 的代码块` };
  const changed = await context.progress.step(title, (report) =>
    run(
      async (start) => withOwnPorts(await bringUp(lab, { start }, context)),
      (block) => report(`${block.page}:${block.line}`),
    ),
  );
  for (const path of changed) context.print(context.say({ en: `changed ${path}`, zh: `已更新 ${path}` }));
  if (changed.length === 0)
    context.print(context.say({ en: `${name}: nothing changed`, zh: `${name}：没有变化` }));
}
