import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import stringWidth from 'string-width';
import { describe, expect, test } from 'vitest';
import { check } from '../../../checks/cli/check.ts';
import { errorSchema, gradingSchema } from '../../../checks/report/json.ts';
import { exitStatus, UserError } from '../../../labs/language/user-error.ts';
import type { NodeTrouble } from '../../../labs/runtime/cluster.ts';
import { makeCluster } from '../grade/cluster.ts';
import { makeCheck, type Observation } from '../grade/make.ts';
import { makeSurroundings } from './around.ts';

const gone = new UserError(
  { en: 'Docker does not answer.', zh: 'Docker 没有响应。' },
  exitStatus.notObservable,
);

describe('check', () => {
  test.each<[number, Observation]>([
    [0, {}],
    [1, { serves: 'fail' }],
    [1, { 'on-network': 'unseen', serves: 'fail' }],
    [4, { serves: 'unseen' }],
  ])('ends with %i for %o', async (status, observation) => {
    const around = await makeSurroundings(observation);
    expect(await check([], around)).toBe(status);
    expect(around.printed.join('')).toContain('An Example');
  });

  test('without a running lab says how to start one', async () => {
    const around = await makeSurroundings({}, { findRunningCluster: async () => undefined });
    await expect(check([], around)).rejects.toMatchObject({ status: 3, message: /npm run lab NAME/ });
  });

  test('passes on that docker is gone', async () => {
    const around = await makeSurroundings({}, { findRunningCluster: () => Promise.reject(gone) });
    await expect(check([], around)).rejects.toBe(gone);
  });

  test('never grades a lab that lacks a node', async () => {
    const troubles = new Map<string, NodeTrouble>([['rs1', 'stopped']]);
    const around = await makeSurroundings({}, { findRunningCluster: async () => makeCluster({ troubles }) });
    await expect(check([], around)).rejects.toMatchObject({ status: 4, message: /rs1 is stopped/ });
  });

  test('an error that nobody foresaw is: not observable', async () => {
    const cause = new TypeError('x is not a function');
    const around = await makeSurroundings({}, { findRunningCluster: () => Promise.reject(cause) });
    await expect(check([], around)).rejects.toMatchObject({ status: 4, cause });
  });

  test('what a machine printed stays whole where there is no terminal', async () => {
    const frame = `02:42:c0:00:02:05 > 02:42:c0:00:02:09, IPv4, ${'x'.repeat(200)}`;
    const seen = [{ node: 'client', command: 'tcpdump -eni eth0', output: frame, frames: true as const }];
    const title = { en: 'The frame', zh: '帧' };
    const loadChecks = async () => [makeCheck('frame', 'link', title, seen)];
    const piped = await makeSurroundings({ frame: 'fail' }, { loadChecks });
    await check([], piped);
    expect(piped.printed.join('')).toContain(frame);
    const narrow = await makeSurroundings({ frame: 'fail' }, { loadChecks, environment: { COLUMNS: '40' } });
    await check([], narrow);
    expect(
      Math.max(
        ...narrow.printed
          .join('')
          .split('\n')
          .map((line) => stringWidth(line)),
      ),
    ).toBeLessThanOrEqual(40);
  });

  test('speaks Chinese by locale, or when asked', async () => {
    const byLocale = await makeSurroundings({}, { environment: { LC_ALL: 'zh_CN.UTF-8' } });
    await check([], byLocale);
    const asked = await makeSurroundings({});
    await check(['--lang', 'zh'], asked);
    expect(byLocale.printed.join('')).toContain('全部 4 项检查通过');
    expect(asked.printed).toEqual(byLocale.printed);
  });
});

describe('check --json', () => {
  test('prints one document', async () => {
    const around = await makeSurroundings({ serves: 'fail' });
    expect(await check(['--json'], around)).toBe(1);
    expect(gradingSchema.parse(JSON.parse(around.printed.join('')))).toMatchObject({
      exit: 1,
      diagnosis: 'serves',
    });
  });

  test.each([
    [['--json'], 4, 'Docker does not answer.'],
    [['--json', '--jsn'], 2, 'Unknown option: --jsn. Did you mean --json? Usage: npm run check -- --help'],
    [['--json', '--lang=zh'], 4, 'Docker 没有响应。'],
    [['hint', '--json'], 4, 'Docker does not answer.'],
  ])('prints errors as JSON too: %j', async (argv, exit, message) => {
    const around = await makeSurroundings({}, { findRunningCluster: () => Promise.reject(gone) });
    expect(await check(argv, around)).toBe(exit);
    const document = errorSchema.parse(JSON.parse(around.printed.join('')));
    expect(document).toMatchObject({ exit, error: { message } });
  });
});

describe('check --junit', () => {
  test('writes the result beside the text', async () => {
    const around = await makeSurroundings({ serves: 'fail' });
    const file = join(around.directory, 'result.xml');
    expect(await check(['--junit', file], around)).toBe(1);
    expect(await readFile(file, 'utf8')).toContain('tests="4" failures="1"');
    expect(around.printed.join('')).toContain('An Example');
  });

  test('leaves no older result standing when there is nothing to grade', async () => {
    const around = await makeSurroundings({}, { findRunningCluster: async () => undefined });
    const file = join(around.directory, 'result.xml');
    await writeFile(file, 'old');
    await expect(check(['--junit', file], around)).rejects.toMatchObject({ status: 3 });
    expect(await readFile(file, 'utf8')).toContain('No lab is running');
  });

  test('a file that cannot be written is wrong usage', async () => {
    const around = await makeSurroundings({});
    const file = join(around.directory, 'none', 'result.xml');
    await expect(check(['--junit', file], around)).rejects.toMatchObject({ status: 2, message: /ENOENT/ });
  });
});

describe('check --watch', () => {
  test('prints changes only, one JSON document a line, until it is interrupted', async () => {
    const controller = new AbortController();
    const outcomes: Observation[] = [{ serves: 'fail' }, {}];
    const observe = async () => {
      const next = outcomes.shift();
      if (outcomes.length === 0) setImmediate(() => controller.abort());
      return next ?? {};
    };
    const around = await makeSurroundings(
      {},
      { observe, interruption: () => controller.signal, interval: 0 },
    );
    expect(await check(['--watch', '--json'], around)).toBe(0);
    const documents = around.printed.map((line) => gradingSchema.parse(JSON.parse(line)).diagnosis);
    expect(documents).toEqual(['serves', null]);
  });
});
