import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { execa } from 'execa';
import { z } from 'zod';

const report = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({
          fullName: z.string(),
          status: z.string(),
          failureMessages: z.array(z.string()).nullish(),
        }),
      ),
    }),
  ),
});
type Report = z.infer<typeof report>;

/** How many tests passed and failed, and what each that failed said, on a line each. */
export interface Outcome {
  readonly passed: number;
  readonly failed: number;
  readonly failures: readonly string[];
}

/** Runs a tool that checks the whole project: one test. */
export async function tool(name: string, ...options: string[]): Promise<Outcome> {
  const { exitCode } = await execa(name, options, { preferLocal: true, stdio: 'inherit', reject: false });
  return exitCode === 0
    ? { passed: 1, failed: 0, failures: [] }
    : { passed: 0, failed: 1, failures: [`${name} ${options.join(' ')}`] };
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
    const found = report.parse(JSON.parse(readFileSync(file, 'utf8')));
    // A suite that could not be loaded fails without a failed test in it.
    const failed = exitCode === 0 ? found.numFailedTests : Math.max(1, found.numFailedTests);
    return { passed: found.numPassedTests, failed, failures: failures(found) };
  } catch (error) {
    return {
      passed: 0,
      failed: 1,
      failures: [`${projects.join(', ')}: no report of its tests: ${String(error)}`],
    };
  } finally {
    rmSync(file, { force: true });
  }
}

function failures({ testResults }: Report): string[] {
  return testResults.flatMap(({ name, status, message, assertionResults }) => {
    const file = relative(process.cwd(), name);
    const failed = assertionResults.filter((test) => test.status === 'failed');
    if (failed.length === 0) return status === 'failed' ? [`${file}: ${firstLines(message)}`] : [];
    return failed.map((test) => `${file} > ${test.fullName}: ${firstLines(test.failureMessages?.[0] ?? '')}`);
  });
}

/** What a failure says before the places in the code. */
function firstLines(message: string): string {
  const said = message.split(/\n\s*at /)[0] ?? '';
  return stripVTControlCharacters(said).replaceAll(/\s+/g, ' ').slice(0, 400);
}

/**
 * Says what failed, once more and all together: whoever reads only the end of a long run should know.
 * Then, on the last line, how many passed and failed in all; and sets the exit status of the process.
 */
export function conclude(outcomes: readonly Outcome[]): void {
  const sum = (key: 'passed' | 'failed') => outcomes.reduce((total, outcome) => total + outcome[key], 0);
  for (const failure of outcomes.flatMap((outcome) => outcome.failures)) console.log(`failed: ${failure}`);
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
