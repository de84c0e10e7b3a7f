import { tmpdir } from 'node:os';
import { expect, test } from 'vitest';
import { conditionOf } from '../../../labs/host/vm/condition.ts';
import { layout } from '../../../labs/host/vm/layout.ts';

test('who stops the command has not found the machine hung', async () => {
  // A machine runs while its process does, with its key on the command line: here that of the test itself.
  const running = {
    pid: process.pid,
    key: process.argv0,
    port: 9,
    acceleration: 'tcg',
    since: '2026-11-22T12:00:00Z',
  } as const;
  const stopped = new Error('stopped');
  await expect(conditionOf(layout(tmpdir(), 'none'), running, AbortSignal.abort(stopped))).rejects.toBe(
    stopped,
  );
});
