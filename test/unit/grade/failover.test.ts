import { expect, test } from 'vitest';
import { gradeCluster } from '../../../checks/grade/grade-cluster.ts';
import type { Check } from '../../../checks/model.ts';
import { makeCluster } from './cluster.ts';
import { makeCheck, type Observation, someChecks } from './make.ts';

// A check that needs a failover: one is made when all else is well, and only then.

const text = { en: 'The other director takes over', zh: '另一台调度器接管' };
/** Of a low layer, so that it is not the layer that has it judged last. */
const takesOver: Check<Observation> = { ...makeCheck('takes-over', 'link', text), needs: 'failover' };

async function gradeWith(
  observation: Observation,
  checks: readonly Check<Observation>[],
  failovers: readonly Observation[string][] = ['pass'],
) {
  const made: Observation[] = [];
  const grading = await gradeCluster(makeCluster(), {
    loadChecks: async () => checks,
    observe: async (): Promise<Observation> => ({ 'takes-over': 'unseen', ...observation }),
    failover: async (_, before): Promise<Observation> => {
      made.push(before);
      return { ...before, 'takes-over': failovers[made.length - 1] ?? 'pass' };
    },
    clock: () => 0,
  });
  return { made: made.length, last: grading.results.at(-1) };
}

test('a failover is made where all else is well, and what it showed is judged last', async () => {
  const { made, last } = await gradeWith({}, [takesOver, ...someChecks]);
  expect(made).toBe(1);
  expect(last).toMatchObject({ status: 'pass', check: { name: 'takes-over' } });
});

test('what is broken is not broken further: the check is blocked by what is wrong', async () => {
  const { made, last } = await gradeWith({ serves: 'fail' }, [takesOver, ...someChecks]);
  expect(made).toBe(0);
  expect(last).toMatchObject({ status: 'blocked', blockedBy: 'serves', check: { name: 'takes-over' } });
});

test('one that was not as it should be is made once more: a computer may be busy', async () => {
  const { made, last } = await gradeWith({}, [takesOver, ...someChecks], ['fail', 'pass']);
  expect([made, last?.status]).toEqual([2, 'pass']);
});

test('what is broken fails twice', async () => {
  const { made, last } = await gradeWith({}, [takesOver, ...someChecks], ['fail', 'fail']);
  expect([made, last?.status]).toEqual([2, 'fail']);
});

test('where no check asks for one, none is made', async () => {
  expect((await gradeWith({}, someChecks)).made).toBe(0);
});

test('where none can be made, the checks that need one are left out', async () => {
  const grading = await gradeCluster(makeCluster(), {
    loadChecks: async () => [takesOver, ...someChecks],
    observe: async () => ({}),
    clock: () => 0,
  });
  expect(grading.results.map(({ check }) => check.name)).not.toContain('takes-over');
});
