import { cacheDirectory } from '../../labs/host/cache.ts';
import { architecture } from '../../labs/host/vm/architecture.ts';
import { isComplete } from '../../labs/host/vm/is-complete.ts';
import { layout } from '../../labs/host/vm/layout.ts';
import { recipe } from '../../labs/host/vm/recipe.ts';
import { copyBuild } from './copy-build.ts';

/** Tests with a cache of their own take the machine's build from the shared one, where it is said which that is. */
export async function setup(): Promise<void> {
  const shared = process.env.LVS_SHARED_CACHE_DIR;
  const { key } = recipe(architecture());
  if (shared === undefined || (await isComplete(layout(cacheDirectory(), key)))) return;
  copyBuild(shared, cacheDirectory());
}
