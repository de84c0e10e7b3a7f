import type { Language, Text } from '../../labs/language/text.ts';
import { countStatuses } from '../grade/exit-status.ts';
import type { Grading, Result } from '../model.ts';
import { detailLines } from './details.ts';
import { element, escapeXml } from './xml.ts';

/** A grading as JUnit XML: a suite a lab, a case a check, classed by its layer. */
export function junitReport({ lab, results, elapsed }: Grading, language: Language): string {
  const counts = countStatuses(results);
  return suite(
    lab,
    {
      tests: results.length,
      failures: counts.fail,
      errors: counts.error,
      skipped: counts.blocked,
      time: (elapsed / 1000).toFixed(3),
    },
    results.map((result) => testCase(result, language)),
  );
}

/** A document for when there is no grading: one case with an error, so that nobody takes it for success. */
export function junitError(message: Text, language: Language): string {
  const error = element('error', { message: message[language] });
  const only = element('testcase', { classname: 'check', name: 'check' }, error);
  return suite('check', { tests: 1, failures: 0, errors: 1, skipped: 0 }, [only]);
}

function suite(name: string, counts: Record<string, string | number>, cases: readonly string[]): string {
  const inner = element(
    'testsuite',
    { name, ...counts },
    cases
      .map((each) => `\n    ${each}`)
      .join('')
      .concat('\n  '),
  );
  const all = element('testsuites', counts, `\n  ${inner}\n`);
  return `<?xml version="1.0" encoding="UTF-8"?>\n${all}\n`;
}

function testCase(result: Result, language: Language): string {
  const { check, status } = result;
  const problem = status === 'pass' ? '' : problemOf(result, language);
  return element('testcase', { classname: check.layer, name: check.name }, problem);
}

function problemOf(result: Result, language: Language): string {
  const { status, check, verdict, error, blockedBy } = result;
  if (status === 'blocked') {
    return element('skipped', {
      message: { en: `blocked by ${blockedBy}`, zh: `受阻于 ${blockedBy}` }[language],
    });
  }
  const message = `${check.title[language]}: ${(verdict?.seen ?? error)?.[language]}`;
  const details = detailLines(result, { language, columns: 120, colour: false, verbose: true });
  return element(
    status === 'fail' ? 'failure' : 'error',
    { message },
    escapeXml(`\n${details.join('\n')}\n`),
  );
}
