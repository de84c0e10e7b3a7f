import { styleText } from 'node:util';
import { loadLab } from '../../catalog/index.ts';
import { exitStatus, UserError } from '../../language/user-error.ts';
import { runProof } from '../../page/apply.ts';
import { type LabPages, readLabPages } from '../../page/lab-pages.ts';
import { decide } from '../../runtime/decide.ts';
import { findRunningCluster } from '../../runtime/find-running.ts';
import type { RunningCluster } from '../../runtime/running-cluster.ts';
import { bringUp } from '../bring-up.ts';
import type { Context } from '../context.ts';
import { formName } from '../render/forms.ts';
import { renderStarted } from '../render/started.ts';
import { askToReplace } from '../replace.ts';
import { exclusively } from '../running.ts';
import { type FormWords, wantedForm } from '../wanted-form.ts';

/** What a learner typed to start a lab. */
export interface StartWords extends FormWords {
  readonly name: string;
  readonly replace: boolean;
}

/** Starts a lab and proves that it works, unless it runs already in that form and need not be thrown away. */
export async function start(words: StartWords, context: Context): Promise<number> {
  const lab = await loadLab(words.name);
  const pages = await readLabPages(lab, context.language);
  const wanted = { lab: lab.name, ...wantedForm(words, pages) };
  const title = { en: `starting lab ${lab.name}`, zh: `启动实验 ${lab.name}` };
  await exclusively(context, title, async () => {
    const running = await findRunningOrNone();
    const decision = decide(running?.marker, wanted);
    if (running && decision === 'already' && !words.replace) return sayAlready(running, context);
    const typed = [words.name, words.form, words.fault].filter((word) => word !== undefined);
    if (running && decision === 'replace' && !words.replace) await askToReplace(running, typed, context);
    const began = Date.now();
    const cluster = await bringUp(lab.name, wanted, context);
    const proof = wanted.start === 'solution' ? await prove(cluster, pages, context) : [];
    const seconds = (Date.now() - began) / 1000;
    const { language, stdout } = context;
    const bold = (line: string) => styleText('bold', line, { stream: stdout });
    const paper = { language, columns: stdout.columns, bold };
    for (const line of renderStarted(cluster, pages, proof, seconds, paper)) context.print(line);
  });
  return exitStatus.passed;
}

/** A machine that died took its lab with it: nothing is lost by starting another. */
async function findRunningOrNone(): Promise<RunningCluster | undefined> {
  try {
    return await findRunningCluster();
  } catch (error) {
    if (error instanceof UserError && error.status === exitStatus.notObservable) return undefined;
    throw error;
  }
}

function sayAlready(running: RunningCluster, { print, say }: Context): void {
  const { lab, troubles } = running;
  const form = formName(running);
  print(
    say({ en: `Lab ${lab.name} runs already: ${form.en}.`, zh: `实验 ${lab.name} 已在运行：${form.zh}。` }),
  );
  for (const node of troubles.keys()) {
    print(say({ en: `Node ${node} does not run.`, zh: `节点 ${node} 没有运行。` }));
  }
  print(say({ en: 'To start afresh: npm run lab reset', zh: '重新开始：npm run lab reset' }));
  if (!running.drawn) return;
  const again = `npm run lab -- ${lab.name} broken --replace`;
  print(say({ en: `To have another fault drawn: ${again}`, zh: `换一处故障：${again}` }));
}

async function prove(cluster: RunningCluster, pages: LabPages, { progress }: Context) {
  const title = { en: 'Proving that it works', zh: '验证集群工作正常' };
  return await progress.step(title, () => runProof(cluster, pages, cluster.variant));
}
