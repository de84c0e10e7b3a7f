import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { expect, onTestFinished, test } from 'vitest';
import { birthOf, isAlive } from '../../../labs/host/process.ts';

test('a process is alive, and was born once', () => {
  expect(isAlive(process.pid)).toBe(true);
  expect(birthOf(process.pid)).toMatch(/^[0-9a-f-]{36} \d+$/);
  expect(birthOf(process.pid)).toBe(birthOf(process.pid));
});

test('a process that has ended is not alive, though its parent has not asked after it', async () => {
  // The shell becomes a program that never asks after a child.
  const parent = spawn('sh', ['-c', 'sleep 50 & echo $!; exec sleep 60']);
  onTestFinished(() => void parent.kill());
  const [pid] = await once(parent.stdout, 'data');
  const program = () => readFileSync(`/proc/${parent.pid}/comm`, 'utf8').trim();
  await expect.poll(program, { timeout: 5_000 }).toBe('sleep');
  expect(isAlive(Number(pid))).toBe(true);
  process.kill(Number(pid));
  await expect.poll(() => isAlive(Number(pid)), { timeout: 5_000 }).toBe(false);
  expect(() => process.kill(Number(pid), 0)).not.toThrow();
});
