import { describe, expect, test } from 'vitest';
import { gradeCluster } from '../../../checks/grade/grade-cluster.ts';
import { UserError } from '../../../labs/language/user-error.ts';
import type { Cluster, NodeTrouble } from '../../../labs/runtime/cluster.ts';
import { makeCluster } from './cluster.ts';
import { type Observation, someChecks } from './make.ts';

function gradeWith(cluster: Cluster, observe: () => Promise<Observation>, checks = someChecks) {
  let time = 0;
  const clock = () => {
    time += 1500;
    return time;
  };
  return gradeCluster(cluster, { loadChecks: async () => checks, observe, clock });
}

describe('gradeCluster', () => {
  test('gives every result, what was graded and how long it took', async () => {
    const grading = await gradeWith(makeCluster(), async () => ({}));
    expect(grading).toMatchObject({ lab: 'example', host: 'vm', start: 'bare', elapsed: 1500 });
    expect(grading.results).toHaveLength(4);
  });

  test('names the nodes that are not there, and the command that brings them back', async () => {
    const troubles = new Map<string, NodeTrouble>([
      ['rs1', 'stopped'],
      ['rs2', 'missing'],
    ]);
    const grading = gradeWith(makeCluster({ troubles }), async () => ({}));
    await expect(grading).rejects.toMatchObject({
      status: 4,
      message: /rs1 is stopped, rs2 is missing.*npm run lab reset/,
    });
  });

  test('a lab without checks has nothing to grade', async () => {
    await expect(gradeWith(makeCluster(), async () => ({}), [])).rejects.toMatchObject({ status: 3 });
  });

  test('whatever goes wrong while observing means: not observable', async () => {
    const cause = new Error('socket hang up\nmore');
    const grading = gradeWith(makeCluster(), () => Promise.reject(cause));
    await expect(grading).rejects.toMatchObject({ status: 4, cause, message: /socket hang up\./ });
    await expect(grading).rejects.toBeInstanceOf(UserError);
  });

  test('looks once more for a part that got lost', async () => {
    const name = someChecks[0]?.name ?? '';
    const observations: Observation[] = [{ [name]: 'unseen' }, {}];
    const grading = await gradeWith(makeCluster(), async () => observations.shift() ?? {});
    expect(new Set(grading.results.map(({ status }) => status))).toEqual(new Set(['pass']));
  });

  test('looks no more than twice', async () => {
    const name = someChecks[0]?.name ?? '';
    let observations = 0;
    const grading = await gradeWith(makeCluster(), async () => {
      observations += 1;
      return { [name]: 'unseen' };
    });
    expect(observations).toBe(2);
    expect(grading.results.filter(({ status }) => status === 'error')).toHaveLength(1);
  });
});
