import { afterAll, describe, expect, test } from 'vitest';
import { complaints } from '../../checks/grade/complaints.ts';
import { diagnose } from '../../checks/grade/grade.ts';
import { observe } from '../../checks/observe/observe.ts';
import { walkOf } from '../../checks/walk/walk.ts';
import { labNames, loadLab } from '../../labs/catalog/index.ts';
import { runProof } from '../../labs/page/apply.ts';
import { readLabPages } from '../../labs/page/lab-pages.ts';
import { keptWalk } from '../support/kept-walk.ts';
import { freshLab, gradeNow, removeLab } from '../support/lab-bench.ts';
import { inWords } from '../support/walk-in-words.ts';

// What holds for every lab in the catalogue, on the real thing. A new lab is tested by being there.

/** More of them for a closer look: LVS_HEALTHY_GRADINGS=40 npx vitest run --project lab labs -t times */
const healthyGradings = Number(process.env.LVS_HEALTHY_GRADINGS ?? 10);

afterAll(removeLab);

const labs = await Promise.all((await labNames()).map(loadLab));

describe.each(labs.map((lab) => [lab.name, lab] as const))('lab %s', async (_, lab) => {
  const pages = await readLabPages(lab);

  test('the bare start fails', async () => {
    const grading = await gradeNow(await freshLab(lab, { start: 'bare' }));
    expect(diagnose(grading.results)?.status).toBe('fail');
  });

  test(`the solution passes ${healthyGradings} times in a row`, async () => {
    const cluster = await freshLab(lab, { start: 'solution' });
    for (let round = 1; round <= healthyGradings; round++) {
      const grading = await gradeNow(cluster);
      expect(complaints(grading), `grading ${round}`).toEqual([]);
      expect(grading.results.length).toBeGreaterThan(0);
    }
  });

  test('a request takes the way that the pictures of its page show', async () => {
    const cluster = await freshLab(lab, { start: 'solution' });
    expect(inWords(walkOf(lab.name, await observe(cluster)))).toEqual(inWords(keptWalk(lab.name)));
  });

  test.each(pages.variants.map((variant) => [variant.name, variant] as const))(
    'variant %s starts, is proved as the solution is, and passes',
    async (variant) => {
      const cluster = await freshLab(lab, { start: 'solution', variant });
      await runProof(cluster, pages, variant);
      expect(complaints(await gradeNow(cluster))).toEqual([]);
    },
  );
});
