import { afterAll, expect, test } from 'vitest';
import { type LabMatrix, surprises } from '../../checks/matrix/model.ts';
import { runLabMatrix } from '../../checks/matrix/run-lab.ts';
import { describeTimes } from '../../checks/matrix/stopwatch.ts';
import { allLabs } from '../../labs/catalog/index.ts';
import { readLabPages } from '../../labs/page/lab-pages.ts';
import { freshLab, gradeNow, removeLab } from '../support/lab-bench.ts';
import { expectPagesToSay } from '../support/matrix-page.ts';

// Every fault of every lab is found first by its own check, every mend mends, and the page of the table says so.

const matrices: LabMatrix[] = [];

afterAll(removeLab);

test.for((await allLabs()).map((lab) => [lab.name, lab] as const))(
  'every fault of lab %s is found first by its own check, and leaves nothing behind',
  async ([, lab]) => {
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
  expectPagesToSay(matrices);
});
