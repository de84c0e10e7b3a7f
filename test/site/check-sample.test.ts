import { expect, test } from 'vitest';
import { loadChecks } from '../../checks/catalog/index.ts';
import { grade } from '../../checks/grade/grade.ts';
import { textReport } from '../../checks/report/text.ts';
import { loadLab } from '../../labs/catalog/index.ts';
import { languages } from '../../labs/language/text.ts';
import { observationOf } from '../unit/judge/recordings.ts';

// The page “Finding faults” shows what `check` says of a recorded cluster. After a wanted change: vitest -u

test.for(languages)('the check that a page shows is what the command prints, in %s', async (language) => {
  const [lab, fault] = ['dr', 'gateway-director'];
  const results = grade(await loadChecks(lab), observationOf(lab, fault));
  const { title } = await loadLab(lab);
  const grading = { lab, host: 'vm', start: 'broken', variant: undefined, results, elapsed: 6800 } as const;
  const report = textReport(grading, title[language], {
    language,
    columns: 80,
    colour: false,
    verbose: false,
  });
  await expect(report).toMatchFileSnapshot(`../../docs/snippets/check-${fault}.${language}.txt`);
});
