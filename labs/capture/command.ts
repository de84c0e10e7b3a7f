import { labNames, loadLab } from '../catalog/index.ts';
import { bringUp } from '../cli/bring-up.ts';
import { CommandLine, unknownWord } from '../cli/command-line.ts';
import type { Context } from '../cli/context.ts';
import { exclusively } from '../cli/running.ts';
import { findRunningHost } from '../host/choose.ts';
import { exitStatus, UserError } from '../language/user-error.ts';
import type { Block } from '../page/block.ts';
import { coursePages } from '../page/course-pages.ts';
import { findRunningCluster } from '../runtime/find-running.ts';
import { forgetRequest } from '../runtime/request.ts';
import { sweep } from '../runtime/sweep.ts';
import { captureCoursePage } from './capture-course-page.ts';
import { captureLab } from './capture-lab.ts';
import type { FreshLab } from './run-lab-pages.ts';

/** Something to capture: the pages of a lab, or a page of the course. */
interface Subject {
  readonly name: string;
  readonly lab: string;
  readonly capture: (fresh: FreshLab, report: (block: Block) => void) => Promise<readonly string[]>;
}

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
  const subjects = await wanted(command.args[0], root);
  await exclusively(context, { en: 'capturing the pages', zh: '录制页面输出' }, async () => {
    await refuseWhileRunning();
    for (const subject of subjects) await captureOne(subject, context);
  });
  return exitStatus.passed;
}

async function wanted(name: string | undefined, root: string): Promise<readonly Subject[]> {
  const all = await subjects(root);
  if (name === undefined) return all;
  const found = all.filter((subject) => subject.name === name);
  if (found.length > 0) return found;
  const known = all.map((subject) => subject.name);
  throw new UserError(unknownWord({ en: 'lab or page', zh: '实验或页面' }, name, known), exitStatus.usage);
}

async function subjects(root: string): Promise<readonly Subject[]> {
  const labs = await Promise.all((await labNames()).map(loadLab));
  return [
    ...labs.map(
      (lab): Subject => ({
        name: lab.name,
        lab: lab.name,
        capture: (fresh, report) => captureLab(lab, fresh, root, report),
      }),
    ),
    ...(await coursePages(root)).map(
      (page): Subject => ({
        name: page.name,
        lab: page.lab.name,
        capture: (fresh, report) => captureCoursePage(page, fresh, root, report),
      }),
    ),
  ];
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

async function captureOne({ name, lab, capture: run }: Subject, context: Context): Promise<void> {
  const title = { en: `Running the blocks of ${name}`, zh: `运行 ${name} 的代码块` };
  try {
    const changed = await context.progress.step(title, (report) =>
      run(
        (start) => bringUp(lab, { start }, context),
        (block) => report(`${block.page}:${block.line}`),
      ),
    );
    for (const path of changed) context.print(context.say({ en: `changed ${path}`, zh: `已更新 ${path}` }));
    if (changed.length === 0)
      context.print(context.say({ en: `${name}: nothing changed`, zh: `${name}：没有变化` }));
  } finally {
    const host = await findRunningHost().catch(() => undefined); // a machine that is gone took its nodes along
    if (host) await sweep(host.docker);
    await forgetRequest(context.cache);
  }
}
