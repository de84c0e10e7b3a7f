import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { withLock } from '../../../labs/host/lock.ts';
import { birthOf } from '../../../labs/host/process.ts';

const purpose = { en: 'testing', zh: '测试' };

function newLock(): string {
  const folder = mkdtempSync(join(tmpdir(), 'lvs-lock-'));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return join(folder, 'lock');
}

const silent = () => {};

/** The id of a process that has already ended. */
async function deadProcess(): Promise<number> {
  const child = spawn('true');
  await once(child, 'exit');
  if (child.pid === undefined) throw new Error('no process was started');
  return child.pid;
}

test('the lock is there while the work runs, and gone afterwards', async () => {
  const path = newLock();
  const seen = await withLock(path, purpose, silent, async () => existsSync(path));
  expect(seen).toBe(true);
  expect(existsSync(path)).toBe(false);
});

test('the lock is gone after work that fails', async () => {
  const path = newLock();
  const work = withLock(path, purpose, silent, () => Promise.reject(new Error('broken')));
  await expect(work).rejects.toThrow('broken');
  expect(existsSync(path)).toBe(false);
});

test('a second one waits, and is told once for what', async () => {
  const path = newLock();
  const order: string[] = [];
  const told: string[] = [];
  let finish = () => {};
  const first = withLock(path, purpose, silent, async () => {
    await new Promise<void>((resolve) => {
      finish = resolve;
    });
    order.push('first');
  });
  const second = withLock(
    path,
    purpose,
    (other) => {
      told.push(other.en);
      finish();
    },
    async () => order.push('second'),
  );
  await Promise.all([first, second]);
  expect(order).toEqual(['first', 'second']);
  expect(told).toEqual(['testing']);
});

test('the lock of a process that died is taken over', async () => {
  const path = newLock();
  writeFileSync(path, JSON.stringify({ pid: await deadProcess(), birth: '', purpose }));
  expect(await withLock(path, purpose, silent, async () => 'done')).toBe('done');
});

test('so is one whose process id was given to another, as after a reboot', async () => {
  const path = newLock();
  const older = { pid: process.ppid, birth: `${birthOf(process.ppid)}0`, purpose };
  writeFileSync(path, JSON.stringify(older));
  expect(await withLock(path, purpose, silent, async () => 'done')).toBe('done');
});

test('a half-written lock is taken over', async () => {
  const path = newLock();
  writeFileSync(path, '{"pid": 1');
  expect(await withLock(path, purpose, silent, async () => 'done')).toBe('done');
});

test('waiting ends when it is aborted', async () => {
  const path = newLock();
  const abort = new AbortController();
  await withLock(path, purpose, silent, async () => {
    const waiting = withLock(
      path,
      purpose,
      () => abort.abort(),
      async () => 'never',
      abort.signal,
    );
    await expect(waiting).rejects.toThrow('abort');
  });
});
