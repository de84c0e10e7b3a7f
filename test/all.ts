import { join } from 'node:path';
import { cacheDirectory } from '../labs/host/cache.ts';
import { conclude, type Outcome, timed, tool, vitest } from './support/run.ts';

// Every test there is, on a fresh machine too: the lab tests install and build what they need, as `lab` does.
// They keep their machines apart from the learner's, so that a running lab is left alone.

const cache = process.env.LVS_CACHE_DIR ?? join(cacheDirectory(), 'test');

const outcomes: Outcome[] = [];
outcomes.push(await timed('types', tool('tsc', '--noEmit')));
outcomes.push(await timed('style', tool('biome', 'check', '--error-on-warnings', '.')));
outcomes.push(await timed('unit and site', vitest(['unit', 'site'], cache)));
outcomes.push(await timed('components', vitest(['components'], cache)));
outcomes.push(await timed('reader', vitest(['reader'], cache)));
// Alone: it measures, and the machines of the labs keep both processors busy.
outcomes.push(await timed('lighthouse', vitest(['lighthouse'], cache)));
outcomes.push(await timed('lab', vitest(['lab'], cache)));
conclude(outcomes);
