import { join } from 'node:path';
import { cacheDirectory } from '../../labs/host/cache.ts';
import { withLock } from '../../labs/host/lock.ts';
import { architecture } from '../../labs/host/vm/architecture.ts';
import { buildMachine } from '../../labs/host/vm/build.ts';
import { installPrograms } from '../../labs/host/vm/install-programs.ts';
import { isComplete } from '../../labs/host/vm/is-complete.ts';
import { layout } from '../../labs/host/vm/layout.ts';
import { closeMachine } from '../../labs/host/vm/machine-host.ts';
import { recipe } from '../../labs/host/vm/recipe.ts';
import { recordingProgress } from './recording-progress.ts';

/** An emulated machine keeps one core busy, so two computers' worth of tests run side by side on two cores. */
export const machines = 2;

/** The cache of the machine that a worker of the tests has for itself. */
export function cacheOf(shared: string, worker: number): string {
  return join(shared, `worker-${worker}`);
}

/** Before the tests: one build in the shared cache, of which each worker takes a copy. */
export async function setup(): Promise<void> {
  const cache = cacheDirectory();
  const plan = recipe(architecture());
  const never = new AbortController().signal;
  const purpose = { en: 'building the machine', zh: '构建虚拟机' };
  await withLock(
    join(cache, 'host.lock'),
    purpose,
    () => {},
    async () => {
      if (await isComplete(layout(cache, plan.key))) return;
      await installPrograms(plan.architecture, recordingProgress(), never);
      await buildMachine(plan, cache, recordingProgress(), never);
    },
  );
}

/** After the last test the machines are ended, whatever the tests did to them. */
export async function teardown(): Promise<void> {
  const shared = cacheDirectory();
  for (let worker = 1; worker <= machines; worker++) await closeMachine(cacheOf(shared, worker));
}
