import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { z } from 'zod';

const counts = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
});

/** How many tests passed and failed. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
}

/** Runs a tool that checks the whole project: one test. */
export async function tool(name: string, ...options: string[]): Promise<Outcome> {
  const { exitCode } = await execa(name, options, { preferLocal: true, stdio: 'inherit', reject: false });
  return exitCode === 0 ? { passed: 1, failed: 0 } : { passed: 0, failed: 1 };
}

/** Runs projects of vitest, or those of their files whose names hold one of `filters`. */
export async function vitest(
  projects: readonly string[],
  cache: string,
  filters: readonly string[] = [],
): Promise<Outcome> {
  const file = join(tmpdir(), `lvs-test-${process.pid}-${projects.join('-')}.json`);
  const options = ['run', '--reporter=verbose', '--reporter=json', `--outputFile.json=${file}`, ...filters];
  for (const project of projects) options.push('--project', project);
  const { exitCode } = await execa('vitest', options, {
    preferLocal: true,
    stdin: 'ignore',
    stdout: 'inherit',
    stderr: 'inherit',
    reject: false,
    env: { LVS_CACHE_DIR: cache },
  });
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

/** Says how many passed and failed in all, on the last line, and sets the exit status of the process. */
export function conclude(outcomes: readonly Outcome[]): void {
  const sum = (key: keyof Outcome) => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
  console.log(`${sum('passed')} passed, ${sum('failed')} failed`);
}

/** Says how long a part of the tests took. */
export async function timed(what: string, work: Promise<Outcome>): Promise<Outcome> {
  const began = Date.now();
  const outcome = await work;
  console.log(`${what}: ${Math.round((Date.now() - began) / 1000)} s`);
  return outcome;
}
