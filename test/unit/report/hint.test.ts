import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../checks/grade/grade.ts';
import { type HintSource, hintReport, hintSteps } from '../../../checks/report/hint.ts';
import { languages } from '../../../labs/language/text.ts';
import { makeGrading, plain } from './gradings.ts';

const wrong = diagnose(makeGrading({ 'vip-there': 'fail' }).results) ?? expect.fail();
const section = {
  page: 'docs/labs/example.md',
  heading: 'The director',
  anchor: 'director',
  blocks: [
    {
      nodes: ['director'],
      commands: ['ip address add 192.0.2.3/32 dev eth0', 'ipvsadm -A \\\n  -t 192.0.2.3:80'],
    },
    { nodes: ['rs1', 'rs2'], commands: ['ip address add 192.0.2.3/32 dev lo'] },
  ],
};
const source: HintSource = { wrong, section, mend: section };

describe('hintReport', () => {
  test.each(languages)('goes a step further each time, the mend last, in %s', async (language) => {
    const steps = Array.from({ length: hintSteps }, (_, index) =>
      hintReport(index + 1, source, { ...plain, language }),
    );
    await expect(steps.join('\n')).toMatchFileSnapshot(`golden/hints.${language}.80.txt`);
  });

  test('names the commands that mend it in the last one only', () => {
    const hints = [1, 2, 3, 4, 5].map((step) => hintReport(step, source, plain));
    expect(hints.map((hint) => hint.includes('address add'))).toEqual([false, false, false, false, true]);
  });

  test('says where the mend of a fault is done, never where it is written', () => {
    const mend = { ...section, heading: 'The secret fault', anchor: 'fault-secret' };
    for (const step of [1, 2, 3, 4, 5])
      expect(hintReport(step, { ...source, mend }, plain)).not.toContain('secret');
  });

  test('has a way on when no page has a mend', () => {
    const none = { wrong, section: undefined, mend: undefined };
    expect(hintReport(4, none, plain)).toContain('On the director: ip address');
    expect(hintReport(5, none, plain)).toContain('npm run lab solve');
  });
});
