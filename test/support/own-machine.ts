import { mkdirSync } from 'node:fs';
import { cacheDirectory } from '../../labs/host/cache.ts';
import { architecture } from '../../labs/host/vm/architecture.ts';
import { isComplete } from '../../labs/host/vm/is-complete.ts';
import { layout } from '../../labs/host/vm/layout.ts';
import { recipe } from '../../labs/host/vm/recipe.ts';
import { copyBuild } from './copy-build.ts';
import { cacheOf } from './machines.ts';

// Each worker of the tests has a machine of its own, in a cache of its own; the learner's is left alone. The next
// file in the same worker finds the machine as this one left it.

const variable = 'LVS_TEST_SHARED_CACHE';
const shared = process.env[variable] ?? cacheDirectory();
const own = cacheOf(shared, Number(process.env.VITEST_POOL_ID));
Object.assign(process.env, { [variable]: shared, LVS_CACHE_DIR: own, LVS_LAB_HOST: 'vm' });
mkdirSync(own, { recursive: true, mode: 0o700 });
if (!(await isComplete(layout(own, recipe(architecture()).key)))) copyBuild(shared, own);
