import { afterAll, describe, expect, test } from 'vitest';
import { runLabPages } from '../../labs/capture/run-lab-pages.ts';
import { labNames, loadLab } from '../../labs/catalog/index.ts';
import { openHost } from '../../labs/host/choose.ts';
import { compare, describe as describeDifference } from '../../labs/page/compare.ts';
import { readLabPages } from '../../labs/page/lab-pages.ts';
import { startLab } from '../../labs/runtime/start.ts';
import { sweep } from '../../labs/runtime/sweep.ts';
import { recordingProgress } from './support/recording-progress.ts';

// What a page shows is what a fresh lab prints, block by block, faults and their mends included.

const never = new AbortController().signal;

describe.for(await labNames())('the pages of lab %s', (name) => {
  afterAll(async () => {
    const host = await openHost(recordingProgress(), never);
    await sweep(host.docker);
  });

  test('every block prints what its page shows, and every mend mends', async () => {
    const lab = await loadLab(name);
    const run = await runLabPages(await readLabPages(lab), async (start) => {
      const progress = recordingProgress();
      return startLab(await openHost(progress, never), lab, { start }, progress, never);
    });
    const transcripts = [...run.page, ...run.faultPage, ...run.proofs];
    expect(transcripts.flatMap(compare).map(describeDifference)).toEqual([]);
  });
});
