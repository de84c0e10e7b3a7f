import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { z } from 'zod';
import { cacheDirectory } from '../labs/host/cache.ts';

// Every test there is, on a fresh machine too: the lab tests install and build what they need, as `lab` does.
// They keep their machine apart from the learner's, so that a running lab is left alone.

const counts = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
});
interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

const shared = process.env.LVS_CACHE_DIR ?? join(cacheDirectory(), 'test');
const ownCache = join(shared, 'pages');
mkdirSync(ownCache, { recursive: true, mode: 0o700 });

async function tool(name: string, ...options: string[]): Promise<Outcome> {
  const { exitCode } = await execa(name, options, { preferLocal: true, stdio: 'inherit', reject: false });
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs projects of vitest; `quiet` shows what it printed when it has ended, not in between. */
async function vitest(
  projects: readonly string[],
  { quiet = false, env = {} }: { quiet?: boolean; env?: Record<string, string> } = {},
): Promise<Outcome> {
  const file = join(tmpdir(), `lvs-test-${process.pid}-${projects.join('-')}.json`);
  const options = ['run', '--reporter=verbose', '--reporter=json', `--outputFile.json=${file}`];
  for (const project of projects) options.push('--project', project);
  const { exitCode, all } = await execa('vitest', options, {
    preferLocal: true,
    stdin: 'ignore',
    stdout: quiet ? 'pipe' : 'inherit',
    stderr: quiet ? 'pipe' : 'inherit',
    all: true,
    reject: false,
    env: { LVS_CACHE_DIR: shared, ...env },
  });
  if (all) console.log(all);
  try {
    const { numPassedTests, numFailedTests } = counts.parse(JSON.parse(readFileSync(file, 'utf8')));
    // A suite that could not be loaded fails without a failed test in it.
    const failed = exitCode === 0 ? numFailedTests : Math.max(1, numFailedTests);
    return { passed: numPassedTests, failed };
  } catch {
    return { passed: 0, failed: 1 };
  } finally {
    rmSync(file, { force: true });
  }
}

const outcomes: Outcome[] = [];
outcomes.push(await tool('tsc', '--noEmit'));
outcomes.push(await tool('biome', 'check', '--error-on-warnings', '.'));
outcomes.push(await vitest(['unit', 'site']));
// Before the labs begin: Lighthouse measures, and the machines of the labs keep both processors busy.
outcomes.push(await vitest(['components']));
outcomes.push(await vitest(['reader']));
// An emulated machine keeps one core busy, so there are two at a time: one for the labs, and one for the tests of
// the machine itself and then of the pages, which start it in a cache of their own.
async function besideTheLabs(): Promise<Outcome[]> {
  const machine = await vitest(['machine'], { quiet: true });
  const env = { LVS_LAB_HOST: 'vm', LVS_CACHE_DIR: ownCache, LVS_SHARED_CACHE_DIR: shared };
  return [machine, await vitest(['pages'], { quiet: true, env })];
}
const [labs, beside] = await Promise.all([vitest(['lab']), besideTheLabs()]);
outcomes.push(labs, ...beside);

const sum = (key: keyof Outcome) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
process.exitCode = sum('failed') === 0 ? 0 : 1;
console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
