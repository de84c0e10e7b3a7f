import { execFileSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { labNames } from '../../labs/catalog/index.ts';
import { cacheDirectory } from '../../labs/host/cache.ts';
import { isAlive } from '../../labs/host/process.ts';
import { architecture } from '../../labs/host/vm/architecture.ts';
import { layout } from '../../labs/host/vm/layout.ts';
import { recipe } from '../../labs/host/vm/recipe.ts';
import { readRunning } from '../../labs/host/vm/running-machine.ts';
import { command, interrupted } from '../support/command.ts';
import { copyBuild } from '../support/copy-build.ts';

// A start that is interrupted or killed at any of its steps: there is a running lab afterwards or nothing, and
// the next start works. One cache goes through all the steps of a first start.

const [name = ''] = await labNames();
const cache = mkdtempSync(join(tmpdir(), 'lvs-interrupted-'));
const env = { LVS_CACHE_DIR: cache, LVS_LAB_HOST: 'vm' };
const files = layout(cache, recipe(architecture()).key);

beforeAll(() => copyBuild(cacheDirectory(), cache));
afterAll(async () => {
  await command('lab', ['down'], env);
  execFileSync('rm', ['-rf', cache]);
});

test('Ctrl-C while the machine boots leaves no machine', async () => {
  const { exitCode, stderr } = await interrupted([name], 'Booting the machine', 'SIGINT', env);
  expect(exitCode).toBe(130);
  expect(stderr).not.toContain('    at ');
  expect(readRunning(files.running)).toBeUndefined();
});

test('a start that is killed while the machine boots leaves one that the next start ends', async () => {
  await interrupted([name], 'Booting the machine', 'SIGKILL', env);
  const left = readRunning(files.running);
  await interrupted([name], 'Starting 4 nodes', 'SIGINT', env);
  expect(left && isAlive(left.pid)).toBeFalsy();
  expect((await command('lab', ['status'], env)).exitCode).toBe(3);
});

test.each([
  ['SIGKILL', 'Starting 4 nodes'],
  ['SIGKILL', 'Configuring them as the page does'],
  ['SIGINT', 'Configuring them as the page does'],
  ['SIGKILL', 'Proving that it works'],
] as const)('%s at "%s"', async (signal, moment) => {
  await interrupted([name, '--replace'], moment, signal, env);
  const { exitCode } = await command('lab', ['status'], env);
  // While it proves that it works, the lab is up already.
  expect(exitCode).toBe(moment === 'Proving that it works' ? 0 : 3);
});

test('the start after all of them works, and down leaves nothing', async () => {
  const start = await command('lab', [name, '--replace'], env);
  expect(start.exitCode, start.stderr).toBe(0);
  expect((await command('check', [], env)).exitCode).toBe(0);
  const machine = readRunning(files.running);
  expect((await command('lab', ['down'], env)).exitCode).toBe(0);
  expect(machine && isAlive(machine.pid)).toBe(false);
  expect(readRunning(files.running)).toBeUndefined();
});

test('of two starts at once the second waits, and says for what', async () => {
  const [one, other] = await Promise.all([command('lab', [name], env), command('lab', [name], env)]);
  expect([one.exitCode, other.exitCode]).toEqual([0, 0]);
  expect(`${one.stderr}${other.stderr}`).toContain(`starting lab ${name}`);
});
