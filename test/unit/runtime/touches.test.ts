import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, test } from 'vitest';
import { describeWork } from '../../../labs/cli/replace.ts';
import { forgetTouches, noteTouch, recallTouches } from '../../../labs/runtime/touches.ts';
import { lab } from './lab.ts';

const since = new Date('2026-01-02T03:04:05.000Z');
const later = (minutes: number) => new Date(since.getTime() + minutes * 60_000);
let directory: string;

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'lvs-touches-'));
});

test('a lab in which nobody has run anything holds no work', async () => {
  expect(await recallTouches(directory, since)).toEqual(new Map());
});

test('each node is noted once, with the first time', async () => {
  await noteTouch(directory, since, 'rs1', later(1));
  await noteTouch(directory, since, 'director', later(2));
  await noteTouch(directory, since, 'rs1', later(3));
  expect(await recallTouches(directory, since)).toEqual(
    new Map([
      ['rs1', later(1)],
      ['director', later(2)],
    ]),
  );
});

test('a lab that was started since holds none of it', async () => {
  await noteTouch(directory, since, 'rs1');
  expect(await recallTouches(directory, later(5))).toEqual(new Map());
  await forgetTouches(directory);
  expect(await recallTouches(directory, since)).toEqual(new Map());
});

test('what can not be read is not taken for nothing', async () => {
  writeFileSync(join(directory, 'touched.json'), '{');
  expect(await recallTouches(directory, since)).toBeUndefined();
});

test('what would be lost is said, and since when', () => {
  const running = {
    lab,
    start: 'solution',
    variant: undefined,
    fault: undefined,
    drawn: false,
    solved: false,
  } as const;
  const touches = new Map([
    ['rs1', new Date(2026, 0, 2, 14, 5)],
    ['director', new Date(2026, 0, 2, 14, 3)],
  ]);
  expect(describeWork(running, touches)).toEqual({
    en: 'Lab sample is running (a working cluster), and commands were run on rs1, director since 14:03.',
    zh: '实验 sample 正在运行（正常工作的集群），自 14:03 起在 rs1、director 上执行过命令。',
  });
  expect(describeWork(running, undefined).en).toContain('is not known');
});
