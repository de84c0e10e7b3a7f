import { afterAll, expect, test } from 'vitest';
import { type LabMatrix, surprises } from '../../checks/matrix/model.ts';
import { runLabMatrix } from '../../checks/matrix/run-lab.ts';
import { describeTimes } from '../../checks/matrix/stopwatch.ts';
import { withOwnPorts } from '../../labs/capture/own-ports.ts';
import { allLabs } from '../../labs/catalog/index.ts';
import { compare, describe } from '../../labs/page/compare.ts';
import { type LabPages, proofBlocks, readLabPages } from '../../labs/page/lab-pages.ts';
import { runPage } from '../../labs/page/run-page.ts';
import type { RunningCluster } from '../../labs/runtime/running-cluster.ts';
import { freshLab, gradeNow, removeLab } from '../support/lab-bench.ts';
import { expectPagesToSay } from '../support/matrix-page.ts';

// Every fault of every lab, in one cluster of the lab: first the page of the faults is worked through, block by block,
// and has to print what it shows; then each fault is put in, graded and taken out. A grading in between would change
// what later blocks show: counters, half-open connections, whose turn it is. Some eight seconds a fault.

const matrices: LabMatrix[] = [];

afterAll(removeLab);

test.for((await allLabs()).map((lab) => [lab.name, lab] as const))(
  'every fault of lab %s is what its page says, is found first by its own check, and leaves nothing behind',
  async ([, lab]) => {
    const pages = await readLabPages(lab);
    const clusters = [await freshLab(lab, { start: 'solution' })];
    const differences = await workThrough(pages, clusters);
    const matrix = await runLabMatrix(lab, pages.faults, {
      start: async () => clusters.pop() ?? (await freshLab(lab, { start: 'solution' })),
      grade: gradeNow,
      clock: () => performance.now(),
    });
    matrices.push(matrix);
    console.log(describeTimes([matrix]));
    expect([...differences, ...surprises(matrix)]).toEqual([]);
    expect(matrix.rows).toHaveLength(pages.faults.length);
  },
);

/** What the page of the faults printed differently from what it shows. */
async function workThrough(
  pages: LabPages,
  [cluster]: readonly RunningCluster[],
): Promise<readonly string[]> {
  const { faultPage, faults } = pages;
  if (!cluster || !faultPage) return [];
  const { page, proofs } = await runPage(withOwnPorts(cluster), faultPage.blocks, faults, proofBlocks(pages));
  return [...page, ...proofs].flatMap(compare).map(describe);
}

test('the page of the table says what the run gave, in every language', () => {
  console.log(describeTimes(matrices));
  expectPagesToSay(matrices);
});
