import { afterAll, describe, expect, test } from 'vitest';
import { diagnose } from '../../checks/grade/grade.ts';
import { runLabPages } from '../../labs/capture/run-lab-pages.ts';
import { labNames, loadLab } from '../../labs/catalog/index.ts';
import { closeHost, openHost } from '../../labs/host/choose.ts';
import { compare, describe as describeDifference } from '../../labs/page/compare.ts';
import { readLabPages } from '../../labs/page/lab-pages.ts';
import { sweep } from '../../labs/runtime/sweep.ts';
import { complaints, freshLab, gradeNow } from './support/lab-bench.ts';
import { recordingProgress } from './support/recording-progress.ts';

// What holds for every lab in the catalogue, on the real thing. A new lab is tested by being there.

const healthyGradings = 20;

afterAll(async () => {
  const host = await openHost(recordingProgress(), new AbortController().signal);
  await sweep(host.docker);
  await closeHost();
});

const labs = await Promise.all((await labNames()).map(loadLab));

describe.each(labs.map((lab) => [lab.name, lab] as const))('lab %s', async (_, lab) => {
  const pages = await readLabPages(lab);

  test('the bare start fails', async () => {
    const grading = await gradeNow(await freshLab(lab, { start: 'bare' }));
    expect(diagnose(grading.results)?.status).toBe('fail');
  });

  test('every block of every page prints what the page shows', async () => {
    const run = await runLabPages(pages, (start) => freshLab(lab, { start }));
    const differences = [...run.page, ...run.faultPage, ...run.proofs].flatMap(compare);
    expect(differences.map(describeDifference)).toEqual([]);
  });

  test(`the solution passes ${healthyGradings} times in a row`, async () => {
    const cluster = await freshLab(lab, { start: 'solution' });
    for (let round = 1; round <= healthyGradings; round++) {
      const grading = await gradeNow(cluster);
      expect(complaints(grading), `grading ${round}`).toEqual([]);
      expect(grading.results.length).toBeGreaterThan(0);
    }
  });

  test.each(pages.faults.map((fault) => [fault.name, fault] as const))(
    'fault %s is caught by its check',
    async (name, fault) => {
      const cluster = await freshLab(lab, { start: 'broken', fault: name });
      const grading = await gradeNow(cluster);
      const first = diagnose(grading.results);
      expect(first?.check.name, complaints(grading).join('\n')).toBe(fault.check);
      expect(first?.status).toBe('fail');
    },
  );
});
