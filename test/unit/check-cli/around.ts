import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { onTestFinished } from 'vitest';
import type { Surroundings } from '../../../checks/cli/surroundings.ts';
import { makeCluster } from '../grade/cluster.ts';
import { type Observation, someChecks } from '../grade/make.ts';

/** The surroundings of `check` made up, and what it printed. */
export interface TestSurroundings extends Surroundings<Observation> {
  readonly printed: string[];
  readonly directory: string;
}

/** A running lab whose checks behave as `observation` says, in an English locale, no terminal. */
export async function makeSurroundings(
  observation: Observation,
  changes: Partial<Surroundings<Observation>> = {},
): Promise<TestSurroundings> {
  const printed: string[] = [];
  const stdout = new Writable({
    write(chunk, _encoding, done) {
      printed.push(String(chunk));
      done();
    },
  });
  const directory = await mkdtemp(join(tmpdir(), 'lvs-check-'));
  onTestFinished(() => rm(directory, { recursive: true }));
  return {
    findRunningCluster: async () => makeCluster(),
    loadChecks: async () => someChecks,
    observe: async () => observation,
    findMend: async () => undefined,
    cacheDirectory: () => directory,
    clock: () => 0,
    environment: { LANG: 'en_US.UTF-8' },
    stdout,
    stderr: new Writable(),
    colour: false,
    interruption: () => new AbortController().signal,
    interval: 0,
    printed,
    directory,
    ...changes,
  };
}
