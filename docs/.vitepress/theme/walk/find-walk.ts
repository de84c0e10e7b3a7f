import type { Walk } from '../../../../checks/walk/walk.ts';
import { data as walks } from '../walks.data.ts';

/** The kept walk of a lab. Throws where there is none: the page names a lab that was not recorded. */
export function findWalk(lab: string): Walk {
  const walk = walks.find((each) => each.lab === lab);
  if (!walk) throw new Error(`expected a lab with a walk in docs/data/walks, found "${lab}"`);
  return walk;
}
