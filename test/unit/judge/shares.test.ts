import { expect, test } from 'vitest';
import { sharesByWeight } from '../../../checks/judge/shares.ts';
import { observationOf } from './recordings.ts';

test('where nobody answered, nothing is shared', () => {
  const verdict = sharesByWeight(observationOf('schedulers', 'bare'), { rs1: 3, rs2: 1 });
  expect(verdict.pass).toBe(false);
  expect(verdict.seen.en).toBe('answers: rs1 0, rs2 0');
});
