import { join } from 'node:path';
import { cacheDirectory } from '../../labs/host/cache.ts';
import { withLock } from '../../labs/host/lock.ts';
import { architecture } from '../../labs/host/vm/architecture.ts';
import { buildMachine } from '../../labs/host/vm/build.ts';
import { installPrograms } from '../../labs/host/vm/install-programs.ts';
import { isComplete } from '../../labs/host/vm/is-complete.ts';
import { layout } from '../../labs/host/vm/layout.ts';
import { recipe } from '../../labs/host/vm/recipe.ts';
import { recordingProgress } from './recording-progress.ts';

/** Before the tests of the machine: one build in the shared cache, which they copy. Other tests may be at it too. */
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
