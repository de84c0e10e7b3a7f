import { allLabs } from '../../../labs/catalog/index.ts';
import type { Lab } from '../../../labs/topology/schema.ts';

declare const data: readonly Lab[];

export { data };

/** Gives the definitions of all labs to the pages when the site is built. */
export default {
  async load(): Promise<readonly Lab[]> {
    return allLabs();
  },
};
