import { UserError } from '../../labs/language/user-error.ts';
import { statusOf } from '../grade/exit-status.ts';
import { diagnose } from '../grade/grade.ts';
import { hintReport, hintsFor } from '../report/hint.ts';
import { jsonHint } from '../report/json-hint.ts';
import { type Asked, gradeRunning } from './grade-running.ts';
import { forgetHints, nextHint } from './hint-count.ts';
import type { Surroundings } from './surroundings.ts';

const nothingWrong = {
  en: 'Every check passed: there is nothing to hint at.',
  zh: '全部检查通过，没有需要提示的地方。',
};

/** Grades the running lab and gives one more hint for the first thing that is wrong. Gives the exit status. */
export async function hint<Observation>(asked: Asked, around: Surroundings<Observation>): Promise<number> {
  const { options, style } = asked;
  const { grading, cluster } = await gradeRunning(asked, around);
  const exit = statusOf(grading.results);
  const wrong = diagnose(grading.results);
  const print = (text: string, document: object) =>
    around.stdout.write(options.json ? `${JSON.stringify(document, undefined, 2)}\n` : text);
  if (wrong === undefined) {
    await forgetHints(around.cacheDirectory());
    print(`${nothingWrong[style.language]}\n`, jsonHint(exit));
    return exit;
  }
  if (wrong.error !== undefined) throw new UserError(wrong.error, exit, wrong.cause);

  const { lab, fault, variant, since } = cluster;
  const { name } = wrong.check;
  const about = { lab: lab.name, since: since.toISOString(), check: name };
  const source = {
    wrong,
    section: await around.findMend(lab, name, { variant }, style.language),
    mend: await around.findMend(lab, name, { fault, variant }, style.language),
  };
  const of = hintsFor(source, style).length;
  const step = await nextHint(around.cacheDirectory(), about, of);
  const plain = { ...style, colour: false, columns: 100 };
  const text = hintReport(step, source, style);
  print(
    text,
    jsonHint(exit, {
      step,
      of,
      check: name,
      layer: wrong.check.layer,
      text: hintReport(step, source, plain),
    }),
  );
  return exit;
}
