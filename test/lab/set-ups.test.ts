import { afterAll, expect, test } from 'vitest';
import { complaints } from '../../checks/grade/complaints.ts';
import { diagnose } from '../../checks/grade/grade.ts';
import { loadLab } from '../../labs/catalog/index.ts';
import { freshLab, gradeNow, putIn, removeLab } from '../support/lab-bench.ts';
import { setUps } from '../support/set-ups/index.ts';

// The kernel and the wire are judged, not the way in which a learner got there; and what doesn't work is named.

afterAll(removeLab);

const all = [...setUps].flatMap(([lab, named]) =>
  Object.entries(named).map(([name, setUp]) => ({ lab, name, setUp })),
);
const right = all.filter(({ setUp }) => !setUp.fails);
const wrong = all.filter(({ setUp }) => setUp.fails);

async function graded(lab: string, name: string) {
  const cluster = await freshLab(await loadLab(lab), { start: 'solution' });
  await putIn(cluster, name);
  return await gradeNow(cluster);
}

test.each(right)('lab $lab passes, set up otherwise: $name', async ({ lab, name }) => {
  expect(complaints(await graded(lab, name))).toEqual([]);
});

test.each(wrong)('lab $lab fails at its place, set up wrong: $name', async ({ lab, name, setUp }) => {
  const first = diagnose((await graded(lab, name)).results);
  expect([first?.check.layer, first?.check.name]).toEqual([setUp.fails?.layer, setUp.fails?.check]);
  expect(first?.verdict?.seen.en).toMatch(setUp.fails?.seen ?? '');
});
