import { afterAll, expect, test } from 'vitest';
import { runCoursePage } from '../../labs/capture/capture-course-page.ts';
import { withOwnPorts } from '../../labs/capture/own-ports.ts';
import { labNames, loadLab } from '../../labs/catalog/index.ts';
import { compare, describe } from '../../labs/page/compare.ts';
import { coursePages } from '../../labs/page/course-pages.ts';
import { proofBlocks, readLabPages } from '../../labs/page/lab-pages.ts';
import { runPage } from '../../labs/page/run-page.ts';
import { freshLab, removeLab } from '../support/lab-bench.ts';

// What a page shows is what a fresh lab prints, block by block. The pages of faults: see faults.test.ts.

afterAll(removeLab);

test.for(await labNames())('every block of lab %s prints what its page shows', async (name) => {
  const lab = await loadLab(name);
  const pages = await readLabPages(lab);
  const nodes = withOwnPorts(await freshLab(lab, { start: 'bare' }));
  const { page, proofs } = await runPage(nodes, pages.blocks, pages.faults, proofBlocks(pages));
  expect([...page, ...proofs].flatMap(compare).map(describe)).toEqual([]);
});

test.for(await coursePages())('every block of the page $name prints what the page shows', async (page) => {
  const transcripts = await runCoursePage(page, async (start) =>
    withOwnPorts(await freshLab(page.lab, { start })),
  );
  expect(transcripts.flatMap(compare).map(describe)).toEqual([]);
});
