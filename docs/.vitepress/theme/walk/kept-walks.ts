import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Walk } from '../../../../checks/walk/walk.ts';

const folder = join(import.meta.dirname, '../../../data/walks');

/** The walks of all labs, as they were captured (`npm run docs:walks`). For the build: it reads files. */
export function keptWalks(): readonly Walk[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).map((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')));
}
