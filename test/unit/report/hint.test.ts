import { describe, expect, test } from 'vitest';
import { diagnose } from '../../../checks/grade/grade.ts';
import { type HintSource, hintReport, hintsFor } from '../../../checks/report/hint.ts';
import { textReport } from '../../../checks/report/text.ts';
import { languages } from '../../../labs/language/text.ts';
import { makeGrading, plain } from './gradings.ts';

const grading = makeGrading({ 'vip-there': 'fail' });
const wrong = diagnose(grading.results) ?? expect.fail();
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

const steps = [1, 2, 3, 4, 5];

describe('hintReport', () => {
  test.each(languages)('goes a step further each time, the fix last, in %s', async (language) => {
    const hints = steps.map((step) => hintReport(step, source, { ...plain, language }));
    await expect(hints.join('\n')).toMatchFileSnapshot(`golden/hints.${language}.80.txt`);
  });

  test('names the commands that fix it in the last one only', () => {
    const hints = steps.map((step) => hintReport(step, source, plain));
    expect(hints.map((hint) => hint.includes('address add'))).toEqual([false, false, false, false, true]);
  });

  test.each(languages)('begins where the grading ended: no line of it is repeated, in %s', (language) => {
    const style = { ...plain, language };
    const lines = (report: string) => report.split('\n').filter((line) => line.trim() !== '');
    const said = new Set(lines(textReport(grading, 'An Example', style)));
    for (const step of steps)
      expect(lines(hintReport(step, source, style)).filter((line) => said.has(line))).toEqual([]);
    for (const hint of hintsFor(source, style)) expect(hint.length).toBeGreaterThan(0);
  });

  test('says where the fix of a fault is done, never where it is written', () => {
    const mend = { ...section, heading: 'The secret fault', anchor: 'fault-secret' };
    for (const step of steps) expect(hintReport(step, { ...source, mend }, plain)).not.toContain('secret');
  });

  test('has a way on when no page has a fix', () => {
    const none = { wrong, section: undefined, mend: undefined };
    expect(hintReport(2, none, plain)).toContain('Hint 2 of 2');
    expect(hintReport(2, none, plain)).toContain('npm run lab solve');
  });
});
