import { execFileSync } from 'node:child_process';
import {
  globSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { labNames } from '../../labs/catalog/index.ts';
import { cacheDirectory } from '../../labs/host/cache.ts';
import { isAlive } from '../../labs/host/process.ts';
import { architecture } from '../../labs/host/vm/architecture.ts';
import { buildMachine } from '../../labs/host/vm/build.ts';
import { isComplete } from '../../labs/host/vm/is-complete.ts';
import { layout } from '../../labs/host/vm/layout.ts';
import { closeMachine, findMachine } from '../../labs/host/vm/machine-host.ts';
import { openMachine } from '../../labs/host/vm/open-machine.ts';
import { recipe } from '../../labs/host/vm/recipe.ts';
import { readRunning } from '../../labs/host/vm/running-machine.ts';
import { UserError } from '../../labs/language/user-error.ts';
import { start } from '../support/command.ts';
import { copyBuild } from '../support/copy-build.ts';
import { recordingProgress } from '../support/recording-progress.ts';

// The embedded machine on its bad days. Each test has a cache of its own, with the build of the shared cache in
// it where a build is not what it is about.

const plan = recipe(architecture());
const never = new AbortController().signal;
const caches: string[] = [];

function newCache(): string {
  const cache = mkdtempSync(join(tmpdir(), 'lvs-machine-'));
  caches.push(cache);
  return cache;
}

/** A cache in which the machine was built, and has never run. */
function builtCache(): string {
  const cache = newCache();
  copyBuild(cacheDirectory(), cache);
  return cache;
}

async function open(cache: string): Promise<string[]> {
  const progress = recordingProgress();
  await openMachine(cache, progress, never);
  return progress.steps;
}

function runningIn(cache: string) {
  const running = readRunning(layout(cache, plan.key).running);
  if (!running) throw new Error(`no machine was started in ${cache}`);
  return running;
}

afterEach(async () => {
  for (const cache of caches.splice(0)) {
    await closeMachine(cache);
    execFileSync('rm', ['-rf', cache]);
  }
});

describe('a machine that runs', () => {
  test('is resumed in place of booted, listens on the loopback alone, and comes back from the dead', async () => {
    const cache = builtCache();
    const files = layout(cache, plan.key);
    expect(await open(cache)).toEqual(['Booting the machine']);
    expect(await open(cache)).toEqual([]);

    const { pid, port } = runningIn(cache);
    expect(listeners(port)).toEqual(['0100007F']);
    await expect(pingWithoutCertificate(port)).rejects.toThrow();
    expect(statSync(files.build).mode & 0o077).toBe(0);
    expect(statSync(join(files.certificates, 'key.pem')).mode & 0o077).toBe(0);
    expect(statSync(cache).mode & 0o077).toBe(0);

    await closeMachine(cache);
    expect(isAlive(pid)).toBe(false);
    expect(await findMachine(cache)).toBeUndefined();

    expect(await open(cache)).toEqual(['Resuming the machine']);
    expect(await clockOffset(cache)).toBeLessThan(5);
    await setClockOf(cache, 86_400);
    await expect.poll(() => clockOffset(cache), { timeout: 30_000 }).toBeGreaterThan(80_000);
    const { checkpoints } = (await findMachine(cache)) ?? {};
    await checkpoints?.save('tomorrow');
    await checkpoints?.restore('tomorrow');
    await expect.poll(() => clockOffset(cache), { timeout: 30_000 }).toBeLessThan(5);

    process.kill(runningIn(cache).pid, 'SIGKILL');
    const gone = await findMachine(cache).catch((error: unknown) => error);
    expect(gone).toBeInstanceOf(UserError);
    expect(gone).toMatchObject({
      status: 4,
      message: expect.stringContaining('has ended. Bring it back with: npm run lab reset'),
    });
    expect(await open(cache)).toEqual(['Resuming the machine']);

    await closeMachine(cache);
    truncateSync(files.overlay, Math.floor(statSync(files.overlay).size / 2));
    const steps = await open(cache);
    expect(steps.at(-1)).toBe('Booting the machine');
  });
});

describe('a machine that is slow', () => {
  test('is waited for, and is given up only when it stays silent', async () => {
    const cache = builtCache();
    await open(cache);
    const { pid } = runningIn(cache);
    for (const ask of [() => findMachine(cache), () => openMachine(cache, recordingProgress(), never)]) {
      process.kill(pid, 'SIGSTOP');
      setTimeout(() => process.kill(pid, 'SIGCONT'), 5_000);
      expect(await ask()).toMatchObject({ kind: 'vm' });
      expect(runningIn(cache).pid).toBe(pid);
    }
    process.kill(pid, 'SIGSTOP');
    await expect(findMachine(cache)).rejects.toMatchObject({
      status: 4,
      text: {
        en: expect.stringMatching(/has not answered for \d+ s\. Bring it back with: npm run lab reset$/),
      },
    });
    expect(await open(cache)).toEqual(['Resuming the machine']);
  });
});

describe('a damaged cache', () => {
  test('a disk that does not boot: the machine is built anew', async () => {
    const cache = builtCache();
    const { disk } = layout(cache, plan.key);
    const { size } = statSync(disk);
    truncateSync(disk, 0);
    truncateSync(disk, size);
    const steps = await open(cache);
    expect(steps[0]).toBe('Booting the machine');
    expect(steps).toContain('Packing the disk');
    expect(steps.at(-1)).toBe('Booting the machine');
  });

  test('a half-written file is noticed before it is used', async () => {
    const cache = builtCache();
    const files = layout(cache, plan.key);
    expect(await isComplete(files)).toBe(true);
    truncateSync(files.kernel, 1000);
    expect(await isComplete(files)).toBe(false);
    writeFileSync(files.manifest, '{');
    expect(await isComplete(files)).toBe(false);
  });

  test('what a builder that was stopped has left is swept by the next', async () => {
    const cache = newCache();
    const abort = new AbortController();
    const progress = recordingProgress((detail) => {
      if (detail === 'extracting archives') abort.abort();
    });
    await expect(buildMachine(plan, cache, progress, abort.signal)).rejects.toThrow();
    expect(readdirSync(cache)).toEqual([]);
  });

  test('a builder that is killed takes its workers with it, and mounts nothing that outlives it', async () => {
    const cache = newCache();
    const env = { LVS_CACHE_DIR: cache, LVS_LAB_HOST: 'vm' };
    const [name = ''] = await labNames();
    const building = start('lab', [name], env);
    // With its own folders in place, mmdebstrap is in the middle of its work.
    const unpacked = () => globSync(join(cache, 'building-*/mmdebstrap.*/usr/bin')).length;
    await expect.poll(unpacked, { timeout: 60_000 }).toBe(2);
    building.kill('SIGKILL');
    await building;
    await expect.poll(() => processesNaming(cache), { timeout: 10_000 }).toEqual([]);
    expect(readFileSync('/proc/mounts', 'utf8')).not.toContain(cache);
  });
});

/** The processes whose command line has a text in it. */
function processesNaming(part: string): string[] {
  return readdirSync('/proc').filter((entry) => {
    if (!/^\d+$/.test(entry)) return false;
    try {
      return readFileSync(`/proc/${entry}/cmdline`, 'utf8').includes(part);
    } catch {
      return false; // it ended in the meantime
    }
  });
}

/** Sets the clock of the machine so many seconds ahead. */
function setClockOf(cache: string, ahead: number): Promise<void> {
  const { clock } = layout(cache, plan.key);
  return writeFile(clock, `${Math.round(Date.now() / 1000) + ahead}\n`);
}

/** How far the clock of the machine is off, in seconds: it slept while it was a snapshot. */
async function clockOffset(cache: string): Promise<number> {
  const host = await findMachine(cache);
  const info: { SystemTime: string } = await host?.docker.info();
  return Math.abs(Date.now() - Date.parse(info.SystemTime)) / 1000;
}

/** The local addresses, in hexadecimal as /proc/net/tcp has them, on which a port is listened to. */
function listeners(port: number): string[] {
  const hex = port.toString(16).toUpperCase().padStart(4, '0');
  return ['/proc/net/tcp', '/proc/net/tcp6'].flatMap((file) =>
    readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim().split(/\s+/))
      .filter(([, local, , state]) => local?.endsWith(`:${hex}`) && state === '0A')
      .map(([, local = '']) => local.split(':')[0] ?? ''),
  );
}

function pingWithoutCertificate(port: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request({ host: '127.0.0.1', port, path: '/_ping', rejectUnauthorized: false }, (answer) =>
      resolve(answer.statusCode),
    )
      .once('error', reject)
      .end();
  });
}
