import { afterAll, expect, test } from 'vitest';
import { allLabs } from '../../labs/catalog/index.ts';
import { readLabPages } from '../../labs/page/lab-pages.ts';
import { command } from '../support/command.ts';

// The whole way of a learner by the commands as they are typed: a lab is started, graded, broken, graded, brought
// to its solution, graded. Ten seconds.

const [lab] = await allLabs();
if (!lab) throw new Error('the workbook has no lab');
const [fault] = (await readLabPages(lab)).faults;
if (!fault) throw new Error(`lab ${lab.name} has no fault`);

afterAll(() => command('lab', ['down']));

test('without a lab there is nothing to grade', async () => {
  await command('lab', ['down']);
  expect(await command('check', [])).toMatchObject({ exitCode: 3, stdout: '' });
});

test('a lab that was started passes every check', async () => {
  expect(await command('lab', [lab.name])).toMatchObject({ exitCode: 0 });
  const { exitCode, stdout } = await command('check', []);
  expect([exitCode, stdout]).toEqual([0, expect.stringMatching(/All \d+ checks passed/)]);
});

test('a broken one fails, and is told what, why and where to look', async () => {
  expect(await command('lab', [lab.name, 'broken', fault.name, '--replace'])).toMatchObject({ exitCode: 0 });
  const { exitCode, stdout } = await command('check', []);
  expect(exitCode).toBe(1);
  for (const part of [fault.check, 'Expected', 'Seen', 'Why', 'Look']) expect(stdout).toContain(part);
});

test('it passes again when it was brought to its solution', async () => {
  expect(await command('lab', ['solve'])).toMatchObject({ exitCode: 0 });
  expect(await command('check', [])).toMatchObject({ exitCode: 0 });
});
