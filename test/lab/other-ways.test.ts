import { afterAll, expect, test } from 'vitest';
import { complaints } from '../../checks/grade/complaints.ts';
import { loadLab } from '../../labs/catalog/index.ts';
import { freshLab, goAnotherWay, gradeNow, removeLab } from '../support/lab-bench.ts';
import { otherWays } from '../support/other-ways.ts';

// The kernel and the wire are judged, not the way in which a learner got there.

afterAll(removeLab);

const ways = Object.entries(otherWays).flatMap(([lab, all]) =>
  Object.keys(all).map((way) => [lab, way] as const),
);

test.each(ways)('lab %s passes by another way: %s', async (name, way) => {
  const cluster = await freshLab(await loadLab(name), { start: 'solution' });
  await goAnotherWay(cluster, way);
  expect(complaints(await gradeNow(cluster))).toEqual([]);
});
