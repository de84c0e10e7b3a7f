import { test } from 'vitest';
import { loadChecks } from '../../../checks/catalog/index.ts';
import { grade } from '../../../checks/grade/grade.ts';
import { allLabs } from '../../../labs/catalog/index.ts';
import { readLabPages } from '../../../labs/page/lab-pages.ts';
import type { Lab } from '../../../labs/topology/schema.ts';
import { expectPagesToSay } from '../../support/matrix-page.ts';
import { observationOf } from '../judge/recordings.ts';

// What the lab test asks of running labs, asked of the recorded ones: a renamed check is seen at once.

async function recordedMatrix(lab: Lab) {
  const { name } = lab;
  const checks = await loadChecks(name);
  const rows = (await readLabPages(lab)).faults.map((fault) => ({
    fault,
    failed: grade(checks, observationOf(name, fault.name))
      .filter(({ status }) => status === 'fail')
      .map(({ check }) => check),
    surprise: undefined,
  }));
  return { lab, rows, unhealthy: [], times: { start: 0, 'put in': 0, grade: 0, 'take out': 0 } };
}

test('the page of the table says what the recordings say, in every language', async () => {
  expectPagesToSay(await Promise.all((await allLabs()).map(recordedMatrix)));
});
