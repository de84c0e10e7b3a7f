import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { type LabMatrix, surprises } from '../../checks/matrix/model.ts';
import { matrixPages } from '../../checks/matrix/page.ts';
import { runLabMatrix } from '../../checks/matrix/run-lab.ts';
import { describeTimes } from '../../checks/matrix/stopwatch.ts';
import { labNames, loadLab } from '../../labs/catalog/index.ts';
import { readLabPages } from '../../labs/page/lab-pages.ts';
import { freshLab, gradeNow, removeLab } from '../support/lab-bench.ts';

// Every fault of every lab is found first by its own check, every mend mends, and the page of the table says so.

const root = join(import.meta.dirname, '../..');
const matrices: LabMatrix[] = [];

afterAll(removeLab);

test.for(await labNames())(
  'every fault of lab %s is found first by its own check, and leaves nothing behind',
  { timeout: 1_800_000 },
  async (name) => {
    const lab = await loadLab(name);
    const { faults } = await readLabPages(lab);
    const matrix = await runLabMatrix(lab, faults, {
      start: () => freshLab(lab, { start: 'solution' }),
      grade: gradeNow,
      clock: () => performance.now(),
    });
    matrices.push(matrix);
    console.log(describeTimes([matrix]));
    expect(surprises(matrix)).toEqual([]);
    expect(matrix.rows).toHaveLength(faults.length);
  },
);

test('the page of the table says what the run gave, in every language', () => {
  console.log(describeTimes(matrices));
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  for (const [path, page] of matrixPages(matrices, read)) {
    expect(withoutCompany(page), path).toBe(withoutCompany(read(path)));
  }
});

/** The page without the last column: what fails beside the diagnosis can be a matter of whose answer comes first. */
function withoutCompany(page: string): string {
  return page.replace(/ \|[^|\n]*\|$/gm, ' |');
}
