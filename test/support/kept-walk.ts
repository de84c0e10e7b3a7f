import { readFileSync } from 'node:fs';
import type { Walk } from '../../checks/walk/walk.ts';

/** The walk that the pages of a lab show; `npm run docs:walks` writes it. */
export function keptWalk(lab: string): Walk {
  return JSON.parse(readFileSync(new URL(`../../docs/data/walks/${lab}.json`, import.meta.url), 'utf8'));
}
