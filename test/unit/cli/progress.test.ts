import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { createProgress, type ProgressStream } from '../../../labs/cli/progress.ts';

const title = { en: 'Working', zh: '工作' };

/** A stream that is no terminal, what was written to it, and a clock that a test sets. */
function plain() {
  const stream = new PassThrough({ encoding: 'utf8' });
  let now = 0;
  const clock = () => now;
  // A stream that is no terminal needs only to be written to.
  const progress = createProgress(
    Object.assign(stream, { isTTY: false }) as unknown as ProgressStream,
    'en',
    clock,
  );
  return {
    progress,
    written: () => stream.read() as string,
    tick: (milliseconds: number) => (now += milliseconds),
  };
}

test('without a terminal a step is two lines, with the time it took', async () => {
  const { progress, written, tick } = plain();
  expect(await progress.step(title, async () => tick(1500) && 'done')).toBe('done');
  expect(written()).toBe('Working ...\n✓ Working (1.5 s)\n');
});

test('a step that fails says so and throws what its work threw', async () => {
  const { progress, written } = plain();
  await expect(progress.step(title, () => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(written()).toContain('✗ Working');
});

test('a note is a line of its own', () => {
  const { progress, written } = plain();
  progress.note(title);
  expect(written()).toBe('Working\n');
});
