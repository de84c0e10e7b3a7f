import { execFileSync } from 'node:child_process';
import { chmodSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { cacheDirectory } from '../../../labs/host/cache.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lvs-folder-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const cacheIn = (path: string) => () => cacheDirectory({ LVS_CACHE_DIR: path });
const refused = (en: string) =>
  expect.objectContaining({ status: 2, message: expect.stringMatching(new RegExp(`${en}.*LVS_CACHE_DIR`)) });

test('it is made with the folders above it, for the user alone, and nothing is left in it', () => {
  const path = join(folder, 'a', 'b');
  expect(cacheIn(path)()).toBe(path);
  expect(statSync(path).mode & 0o777).toBe(0o700);
  expect(readdirSync(path)).toEqual([]);
});

test('a file in its place, or on the way to it', () => {
  writeFileSync(join(folder, 'file'), '');
  expect(cacheIn(join(folder, 'file'))).toThrow(refused('a file is in its place'));
  expect(cacheIn(join(folder, 'file', 'below'))).toThrow(refused('a file is in'));
});

test('a place where the kernel makes no folders ends at once', () => {
  expect(cacheIn('/proc/nope')).toThrow(refused('the kernel lets nobody'));
  expect(cacheIn('/proc/nope/below')).toThrow(refused('the kernel lets nobody'));
});

test.skipIf(process.getuid?.() === 0)('no right to write there', () => {
  chmodSync(folder, 0o500);
  expect(cacheIn(join(folder, 'below'))).toThrow(refused('you have no right to'));
});

/** Root may write anywhere, so a disk of our own stands in: full, or read-only. */
test.skipIf(process.getuid?.() !== 0 || process.platform !== 'linux')(
  'a full disk, and a read-only one',
  () => {
    const mount = (options: string) =>
      execFileSync('mount', ['-t', 'tmpfs', '-o', options, 'lvs-test', folder]);
    try {
      mount('size=4k,nr_inodes=8');
    } catch {
      return; // a container without the right to mount
    }
    try {
      writeFileSync(join(folder, 'all'), 'x'.repeat(4096));
      expect(cacheIn(folder)).toThrow(refused('its disk is full'));
      execFileSync('mount', ['-o', 'remount,ro', folder]);
      expect(cacheIn(folder)).toThrow(refused('read-only'));
    } finally {
      execFileSync('umount', [folder]);
    }
  },
);

test.each([
  'labs/cli/main.ts',
  'checks/cli/main.ts',
  'labs/capture/main.ts',
  'checks/matrix/main.ts',
  'checks/proofs/main.ts',
  'checks/walk/main.ts',
])('%s says it in one line', async (main) => {
  const env = { LVS_CACHE_DIR: '/proc/nope', LVS_LAB_HOST: 'vm' };
  const { exitCode, stdout, stderr } = await execa('node', [main, '--lang', 'zh'], { env, reject: false });
  expect([exitCode, stdout]).toEqual([2, '']);
  expect(stderr).toMatch(/^练习册的缓存目录 \/proc\/nope 无法写入：.*LVS_CACHE_DIR.*$/);
});
