import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, onTestFinished, test } from 'vitest';
import { birthOf, isAlive } from '../../../labs/host/process.ts';

test('a process is alive, and was born once', () => {
  expect(isAlive(process.pid)).toBe(true);
  expect(birthOf(process.pid)).toMatch(/^[0-9a-f-]{36} \d+$/);
  expect(birthOf(process.pid)).toBe(birthOf(process.pid));
});

test('a process that has ended is not alive, though its parent has not asked after it', async () => {
  const parent = spawn('sh', ['-c', 'true & echo $!; exec sleep 60']);
  onTestFinished(() => void parent.kill());
  const [pid] = await once(parent.stdout, 'data');
  await expect.poll(() => isAlive(Number(pid))).toBe(false);
  expect(() => process.kill(Number(pid), 0)).not.toThrow();
});
