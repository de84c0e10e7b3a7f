import { afterAll, expect, test } from 'vitest';
import { type LabMatrix, surprises } from '../../checks/matrix/model.ts';
import { runLabMatrix } from '../../checks/matrix/run-lab.ts';
import { describeTimes } from '../../checks/matrix/stopwatch.ts';
import { allLabs } from '../../labs/catalog/index.ts';
import { compare, describe } from '../../labs/page/compare.ts';
import { proofBlocks, readLabPages } from '../../labs/page/lab-pages.ts';
import { freshLab, gradeNow, removeLab } from '../support/lab-bench.ts';
import { expectPagesToSay } from '../support/matrix-page.ts';

// Every fault of every lab: its section's blocks print what the page shows, its own check finds it first, its mend
// mends, and the page of the table says so. Some ten seconds a fault, most of them in the waiting of its blocks.

const matrices: LabMatrix[] = [];

afterAll(removeLab);

test.for((await allLabs()).map((lab) => [lab.name, lab] as const))(
  'every fault of lab %s is what its page says, is found first by its own check, and leaves nothing behind',
  async ([, lab]) => {
    const pages = await readLabPages(lab);
    const parts = { faults: pages.faults, proof: proofBlocks(pages) };
    const matrix = await runLabMatrix(lab, parts, {
      start: () => freshLab(lab, { start: 'solution' }),
      grade: gradeNow,
      clock: () => performance.now(),
    });
    matrices.push(matrix);
    console.log(describeTimes([matrix]));
    const transcripts = matrix.rows.flatMap((row) => row.transcripts);
    expect([...surprises(matrix), ...transcripts.flatMap(compare).map(describe)]).toEqual([]);
    expect(matrix.rows).toHaveLength(pages.faults.length);
  },
);

test('the page of the table says what the run gave, in every language', () => {
  console.log(describeTimes(matrices));
  expectPagesToSay(matrices);
});
