import { join } from 'node:path';
import { cacheDirectory } from '../labs/host/cache.ts';
import { conclude, timed, tool, vitest } from './support/run.ts';

// What an author runs between two thoughts, in less than five minutes: types, style, units, components in Chromium,
// and one real lab that is started, graded, broken and graded.

const cache = process.env.LVS_CACHE_DIR ?? join(cacheDirectory(), 'test');

conclude([
  ...(await Promise.all([
    timed('types', tool('tsc', '--noEmit')),
    timed('style', tool('biome', 'check', '.')),
  ])),
  await timed('unit', vitest(['unit'], cache)),
  await timed('components', vitest(['components'], cache)),
  await timed('one lab', vitest(['lab'], cache, ['one-lab'])),
]);
