import { expect, test } from 'vitest';
import { sharesByWeight } from '../../../checks/judge/shares.ts';
import { interpret } from '../../../checks/observe/interpret.ts';
import { observationOf, recordingOf, withSection } from './recordings.ts';

const weights = { rs1: 3, rs2: 1 };

test('where nobody answered, nothing is shared', () => {
  const verdict = sharesByWeight(observationOf('schedulers', 'bare'), weights);
  expect(verdict.pass).toBe(false);
  expect(verdict.seen.en).toBe('answers: rs1 0, rs2 0');
});

/** What the client saw of ten requests, eight of them small, when the real servers answered in this order. */
function answeredBy(order: readonly string[]) {
  const output = order.map(
    (name, index) => `${name} saw 10.0.0.9:${61000 + index}\n\n= ${61000 + index} 200 90 \n`,
  );
  const section = { output: output.join(''), status: 0 };
  return interpret(withSection(recordingOf('schedulers', 'healthy'), 'client', 'answers', section));
}

test.each([0, 1, 2, 3])('the turn of wrr may begin anywhere: after %i connections', (before) => {
  const order = Array.from({ length: 10 }, (_, index) => ((before + index) % 4 < 3 ? 'rs1' : 'rs2'));
  expect(sharesByWeight(answeredBy(order), weights)).toMatchObject({ pass: true });
});

test.each([
  ['rr gives each half', 5],
  ['a hash keeps the client with one', 10],
])('%s: %i of ten answers are no fair share for rs1', (_, ofRs1) => {
  const order = Array.from({ length: 10 }, (_, index) => (index < ofRs1 ? 'rs1' : 'rs2'));
  const verdict = sharesByWeight(answeredBy(order), weights);
  expect(verdict).toMatchObject({
    pass: false,
    expected: { en: 'of 10 answers rs1 7.5, rs2 2.5, give or take 1' },
  });
});
