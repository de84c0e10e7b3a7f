import type { Walk } from '../../../checks/walk/walk.ts';
import { keptWalks } from './walk/kept-walks.ts';

declare const data: readonly Walk[];

export { data };

/** Gives the kept walks of all labs to the pages when the site is built. */
export default { watch: ['../../data/walks/*.json'], load: keptWalks };
