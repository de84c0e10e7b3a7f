import { grade } from '../../../checks/grade/grade.ts';
import type { Evidence, Grading } from '../../../checks/model.ts';
import type { PageStyle } from '../../../checks/report/page.ts';
import { makeCheck, type Observation, someChecks } from '../grade/make.ts';

/** More output than a diagnosis shows, some of it out to do mischief. */
const long: Evidence = {
  node: 'rs1',
  command: 'cat /var/log/nginx/access.log',
  output: Array.from({ length: 20 }, (_, line) => `${line}\t\u{1B}[31mred\u{1B}[0m\u{7}\r\n`).join(''),
};

/** A grading of the made-up checks, and of one that shows a lot of output. */
export function makeGrading(observation: Observation): Grading {
  const chatty = makeCheck('chatty', 'service', { en: 'The logs agree', zh: '日志一致' }, [long]);
  const results = grade([...someChecks, chatty], observation);
  return { lab: 'example', host: 'vm', start: 'bare', variant: undefined, results, elapsed: 3217 };
}

export const gradings: Readonly<Record<string, Grading>> = {
  passed: makeGrading({}),
  failed: makeGrading({ 'vip-there': 'fail', 'one-mac': 'unseen', serves: 'fail' }),
  unseen: makeGrading({ 'one-mac': 'unseen' }),
  chatty: makeGrading({ chatty: 'fail' }),
};

export const plain: PageStyle = { language: 'en', columns: 80, colour: false, verbose: false };
