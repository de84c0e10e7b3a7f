import { allWords } from '../words/index.ts';
import type { SaidWord } from '../words/word.ts';

declare const data: readonly SaidWord[];

export { data };

/** Gives the words of the course to the pictures when the site is built, without their meanings: a page has those. */
export default {
  load: (): readonly SaidWord[] => allWords.map(({ name, meaning, ...said }) => said),
};
