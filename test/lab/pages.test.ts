import { afterAll, expect, test } from 'vitest';
import { runCoursePage } from '../../labs/capture/capture-course-page.ts';
import { withOwnPorts } from '../../labs/capture/own-ports.ts';
import { runLabPages } from '../../labs/capture/run-lab-pages.ts';
import { labNames, loadLab } from '../../labs/catalog/index.ts';
import { compare, describe } from '../../labs/page/compare.ts';
import { coursePages } from '../../labs/page/course-pages.ts';
import { readLabPages } from '../../labs/page/lab-pages.ts';
import { freshLab, removeLab } from '../support/lab-bench.ts';

// What a page shows is what a fresh lab prints, block by block, faults and their mends included.

afterAll(removeLab);

test.for(await labNames())(
  'every block of lab %s prints what its page shows, and every mend mends',
  async (name) => {
    const lab = await loadLab(name);
    const run = await runLabPages(await readLabPages(lab), async (start) =>
      withOwnPorts(await freshLab(lab, { start })),
    );
    const transcripts = [...run.page, ...run.faultPage, ...run.proofs];
    expect(transcripts.flatMap(compare).map(describe)).toEqual([]);
  },
);

test.for(await coursePages())('every block of the page $name prints what the page shows', async (page) => {
  const transcripts = await runCoursePage(page, async (start) =>
    withOwnPorts(await freshLab(page.lab, { start })),
  );
  expect(transcripts.flatMap(compare).map(describe)).toEqual([]);
});
