import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { check } from '../../../checks/cli/check.ts';
import { nextHint } from '../../../checks/cli/hint-count.ts';
import { hintSchema } from '../../../checks/report/json-hint.ts';
import { makeCluster } from '../grade/cluster.ts';
import { makeSurroundings } from './around.ts';

const about = { lab: 'example', since: '2026-01-02T03:04:05.000Z', check: 'one-mac' };

describe('nextHint', () => {
  test('goes a step further each time, up to the last', async () => {
    const { directory } = await makeSurroundings({});
    const steps = [];
    for (let call = 0; call < 4; call += 1) steps.push(await nextHint(directory, about, 3));
    expect(steps).toEqual([1, 2, 3, 3]);
  });

  test.each([{ lab: 'other' }, { since: '2026-01-02T04:00:00.000Z' }, { check: 'serves' }])(
    'begins anew with %o',
    async (change) => {
      const { directory } = await makeSurroundings({});
      await nextHint(directory, about, 3);
      expect(await nextHint(directory, { ...about, ...change }, 3)).toBe(1);
    },
  );

  test('begins anew after a damaged file, and mends it', async () => {
    const { directory } = await makeSurroundings({});
    const file = join(directory, 'hints.json');
    await writeFile(file, '{"lab":');
    expect(await nextHint(directory, about, 3)).toBe(1);
    expect(JSON.parse(await readFile(file, 'utf8'))).toEqual({ ...about, given: 1 });
  });

  test('says what to do when the count cannot be kept', async () => {
    await expect(nextHint('/proc/none', about, 3)).rejects.toMatchObject({
      status: 2,
      message: /LVS_CACHE_DIR/,
    });
  });
});

describe('check hint', () => {
  test('gives hint after hint and ends with the status of the grading', async () => {
    const around = await makeSurroundings({ 'vip-there': 'fail' });
    expect(await check(['hint'], around)).toBe(1);
    expect(await check(['hint'], around)).toBe(1);
    expect(around.printed[0]).toContain('Hint 1 of 2  vip-there');
    expect(around.printed[1]).toContain('Hint 2 of 2  vip-there');
  });

  test('begins anew when all was well in between', async () => {
    const behaviours: Record<string, 'fail' | 'pass'> = { 'vip-there': 'fail' };
    const around = await makeSurroundings(behaviours);
    await check(['hint'], around);
    await check(['hint'], around);
    behaviours['vip-there'] = 'pass';
    expect(await check([], around)).toBe(0);
    behaviours['vip-there'] = 'fail';
    around.printed.length = 0;
    await check(['hint'], around);
    expect(around.printed[0]).toContain('Hint 1 of 2  vip-there');
  });

  test('asks for the mend of the fault that is in, and for the place without naming it', async () => {
    const asked: unknown[] = [];
    const around = await makeSurroundings(
      { 'vip-there': 'fail' },
      {
        findRunningCluster: async () => makeCluster({ start: 'broken', fault: 'secret' }),
        findMend: async (_lab, check, { fault }) => {
          asked.push([check, fault]);
          return undefined;
        },
      },
    );
    await check(['hint'], around);
    expect(asked).toEqual([
      ['vip-there', undefined],
      ['vip-there', 'secret'],
    ]);
  });

  test('has nothing to say when all is well', async () => {
    const around = await makeSurroundings({});
    expect(await check(['hint'], around)).toBe(0);
    expect(around.printed.join('')).toContain('nothing to hint at');
  });

  test('tells why the first check could not be observed', async () => {
    const around = await makeSurroundings({ 'vip-there': 'unseen' });
    await expect(check(['hint'], around)).rejects.toMatchObject({ status: 4, message: /Node rs2 ended/ });
  });

  test('is JSON when asked for', async () => {
    const around = await makeSurroundings({ 'vip-there': 'fail' });
    expect(await check(['hint', '--json'], around)).toBe(1);
    const document = hintSchema.parse(JSON.parse(around.printed.join('')));
    expect(document).toMatchObject({ exit: 1, hint: { step: 1, of: 2, check: 'vip-there', layer: 'link' } });
  });
});
