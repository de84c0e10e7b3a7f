import type { Text } from '../../../labs/language/text.ts';

/** A term of the course and what it means. */
export interface Word {
  /** Its place on the page of words: `words#ID`. */
  readonly id: string;
  readonly term: string;
  /** What the term is short for, or its name, in each language. */
  readonly name: Text;
  /** In one plain sentence or two. */
  readonly meaning: Text;
}

/** A part of the page of words. */
export interface WordGroup {
  readonly id: string;
  readonly title: Text;
  readonly words: readonly Word[];
}
