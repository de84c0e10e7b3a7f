import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { textReport } from '../../../checks/report/text.ts';
import { languages } from '../../../labs/language/text.ts';
import { gradings, makeGrading, plain } from './gradings.ts';

const titles = { en: 'An Example', zh: '示例实验' };
const some = Object.entries(gradings).flatMap(([name, grading]) =>
  languages.flatMap((language) => [40, 120].map((columns) => ({ name, grading, language, columns }))),
);

describe('textReport', () => {
  test.each(some)('$name in $language, $columns columns', async ({ name, grading, language, columns }) => {
    const report = textReport(grading, titles[language], { ...plain, language, columns });
    await expect(report).toMatchFileSnapshot(`golden/${name}.${language}.${columns}.txt`);
  });

  test.each([40, 60, 100, 200])('no line is wider than %i columns', (columns) => {
    for (const { grading, language } of some) {
      const report = textReport(grading, titles[language], { ...plain, language, columns, verbose: true });
      for (const line of report.split('\n')) expect(stringWidth(line), line).toBeLessThanOrEqual(columns);
    }
  });

  test('is the same text with colours as without', () => {
    const grading = gradings.failed ?? expect.fail();
    const coloured = textReport(grading, titles.en, { ...plain, colour: true });
    expect(coloured).toContain('\u{1B}[31m✗\u{1B}[39m');
    const { stripVTControlCharacters } = process.getBuiltinModule('node:util');
    expect(stripVTControlCharacters(coloured)).toBe(textReport(grading, titles.en, plain));
  });

  test('a check that tells says what it saw also when all is well, and a variant is named', () => {
    const grading = makeGrading({});
    const results = grading.results.map((result) => ({
      ...result,
      check: { ...result.check, telling: true as const },
    }));
    const report = textReport({ ...grading, variant: 'odd', results }, titles.en, plain);
    expect(report).toContain('An Example  example odd · started bare · vm\n');
    expect(report).toMatch(/The director owns the VIP: The director has\s+192.0.2.5 only./);
  });

  test('verbose leaves no output out and shows where a judge broke', () => {
    const report = textReport(makeGrading({ serves: 'bug' }), titles.en, { ...plain, verbose: true });
    expect(report).toContain('19        red');
    expect(report).toMatch(/TypeError: x is undefined\n +at /);
  });

  test('output of a node cannot steer the terminal', () => {
    const report = textReport(gradings.chatty ?? expect.fail(), titles.en, plain);
    expect(report).not.toMatch(/[^\P{Cc}\n]/u);
  });
});
