import { writeFile } from 'node:fs/promises';
import { exitStatus, UserError } from '../../labs/language/user-error.ts';
import type { Cluster } from '../../labs/runtime/cluster.ts';
import { gradeCluster } from '../grade/grade-cluster.ts';
import type { Grading } from '../model.ts';
import { junitError } from '../report/junit.ts';
import { type PageStyle, paint } from '../report/page.ts';
import { clearProgressLine, withProgressLine } from '../report/progress-line.ts';
import { forgetHints } from './hint-count.ts';
import type { CheckOptions } from './options.ts';
import {
  attempt,
  type Outcome,
  outcomeJson,
  outcomeJunit,
  outcomeKey,
  outcomeStatus,
  outcomeText,
} from './outcome.ts';
import type { Surroundings } from './surroundings.ts';
import { watch } from './watch.ts';

/** A command line as it was understood. */
export interface Asked {
  readonly options: CheckOptions;
  readonly style: PageStyle;
}

/** Grades the running lab and prints what came of it. Gives the exit status. */
export async function gradeOnce<Observation>(
  asked: Asked,
  around: Surroundings<Observation>,
): Promise<number> {
  const { options, style } = asked;
  await writeJunit(asked, junitError(unfinished, style.language));
  const outcome = await attempt(() => gradeRunning(asked, around));
  await writeJunit(asked, outcomeJunit(outcome, style.language));
  if ('error' in outcome) throw outcome.error;
  const { stdout } = around;
  if (options.json) stdout.write(`${JSON.stringify(outcomeJson(outcome, style.language), undefined, 2)}\n`);
  else stdout.write(outcomeText(outcome, style));
  const status = outcomeStatus(outcome);
  if (status === exitStatus.passed) await forgetHints(around.cacheDirectory());
  return status;
}

const clearScreen = '\u{1B}[H\u{1B}[2J';

/** Grades until Ctrl-C and prints every change, as one line of JSON each where JSON is asked for. */
export async function gradeOnAndOn<Observation>(
  asked: Asked,
  around: Surroundings<Observation>,
): Promise<number> {
  const { options, style } = asked;
  const { stdout } = around;
  await writeJunit(asked, junitError(unfinished, style.language));
  const show = async (outcome: Outcome): Promise<void> => {
    await writeJunit(asked, outcomeJunit(outcome, style.language));
    if (options.json) stdout.write(`${JSON.stringify(outcomeJson(outcome, style.language))}\n`);
    else if (stdout.isTTY) stdout.write(`${clearScreen}${outcomeText(outcome, style)}\n${goOn(style)}\n`);
    else stdout.write(`${outcomeText(outcome, style)}\n`);
  };
  const status = await watch({
    // A failover every few seconds would leave nothing to work with.
    attempt: () => attempt(() => gradeRunning(asked, { ...around, failover: undefined })),
    keyOf: outcomeKey,
    statusOf: outcomeStatus,
    show,
    end: around.interruption(),
    interval: around.interval,
  });
  clearProgressLine(around.stderr);
  return status;
}

/** The running lab, graded. Throws a UserError where none runs (status 3) or it can't be observed (4). */
export async function gradeRunning<Observation>(
  { style }: Asked,
  around: Surroundings<Observation>,
): Promise<{ grading: Grading; title: Cluster['lab']['title']; cluster: Cluster }> {
  const text = { en: 'Observing the lab', zh: '正在观察实验' }[style.language];
  return withProgressLine(around.stderr, text, async () => {
    const cluster = await around.findRunningCluster();
    if (cluster === undefined) throw new UserError(nothingRuns, exitStatus.nothingToGrade);
    const grading = await gradeCluster(cluster, announced(around, style));
    return { grading, title: cluster.lab.title, cluster };
  });
}

/** A failover touches what a learner has built, if only for seconds: so it is said before it happens. */
function announced<Observation>(around: Surroundings<Observation>, { language }: PageStyle) {
  const { failover, stderr } = around;
  if (!failover) return around;
  const announce: typeof failover = (cluster, observation) => {
    clearProgressLine(stderr);
    stderr.write(`${failoverComes[language]}\n`);
    return failover(cluster, observation);
  };
  return { ...around, failover: announce };
}

/** The file is written before the grading too, so that no older result is taken for this one's. */
async function writeJunit({ options: { junit } }: Asked, document: string): Promise<void> {
  if (junit === undefined) return;
  try {
    await writeFile(junit, document);
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : String(error);
    const text = {
      en: `Cannot write ${junit} (${reason}): give --junit a file in a folder that is there and writable.`,
      zh: `无法写入 ${junit}（${reason}）：请让 --junit 指向已有且可写的目录中的文件。`,
    };
    throw new UserError(text, exitStatus.usage, error);
  }
}

function goOn(style: PageStyle): string {
  const text = { en: 'Grading on and on; Ctrl-C ends it.', zh: '持续检查中，按 Ctrl-C 结束。' };
  return paint(style, 'dim', text[style.language]);
}

const failoverComes = {
  en: 'All is well so far. Now the link of the serving director is cut, for some five seconds, and put back.',
  zh: '目前一切正常。现在断开正在服务的调度器的链路，约五秒后恢复。',
};

const unfinished = {
  en: 'The grading was not finished. Run it again: npm run check',
  zh: '检查没有完成。请重新运行：npm run check',
};

const nothingRuns = {
  en: 'No lab is running, so there is nothing to grade. List the labs with npm run lab, start one with npm run lab NAME',
  zh: '没有正在运行的实验，没有可检查的内容。用 npm run lab 列出实验，用 npm run lab 实验名 启动一个',
};
