import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Walk } from '../../../checks/walk/walk.ts';

declare const data: readonly Walk[];

export { data };

const folder = join(import.meta.dirname, '../../data/walks');

/** Gives the kept walks of all labs to the pages when the site is built (`npm run docs:walks`). */
export default {
  watch: ['../../data/walks/*.json'],
  load(): readonly Walk[] {
    if (!existsSync(folder)) return [];
    return readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
  },
};
