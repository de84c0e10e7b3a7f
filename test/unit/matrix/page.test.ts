import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadChecks } from '../../../checks/catalog/index.ts';
import { grade } from '../../../checks/grade/grade.ts';
import { matrixPages } from '../../../checks/matrix/page.ts';
import { labNames, loadLab } from '../../../labs/catalog/index.ts';
import { readLabPages } from '../../../labs/page/lab-pages.ts';
import { observationOf } from '../judge/recordings.ts';

// What the lab test asks of running labs, asked of the recorded ones: a renamed check is seen at once.

const root = join(import.meta.dirname, '../../..');

async function recordedMatrix(name: string) {
  const lab = await loadLab(name);
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
  const matrices = await Promise.all((await labNames()).map(recordedMatrix));
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  for (const [path, page] of matrixPages(matrices, read)) {
    expect(withoutCompany(page), path).toBe(withoutCompany(read(path)));
  }
});

/** Without the last column, which can differ from run to run. */
function withoutCompany(page: string): string {
  return page.replace(/ \|[^|\n]*\|$/gm, ' |');
}
