import { addresses } from './addresses.ts';
import { availability } from './availability.ts';
import { machines } from './machines.ts';
import { methods } from './methods.ts';
import { network } from './network.ts';
import { parts } from './parts.ts';
import { proxies } from './proxies.ts';
import { service } from './service.ts';
import type { Word, WordGroup } from './word.ts';

/** Every term of the course, in the order of the page of words. */
export const wordGroups: readonly WordGroup[] = [
  machines,
  addresses,
  service,
  methods,
  parts,
  availability,
  proxies,
  network,
];

export const allWords: readonly Word[] = wordGroups.flatMap(({ words }) => words);
