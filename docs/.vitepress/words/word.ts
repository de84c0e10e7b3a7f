import type { Language, Text } from '../../../labs/language/text.ts';

/** Words as the text of a page in a language says them. */
export type Said = Readonly<Record<Language, readonly string[]>>;

/** A term of the course and what it means. */
export interface Word {
  /** Its place on the page of words: `words#ID`. */
  readonly id: string;
  readonly term: string;
  /** What the term is short for, or its name, in each language. */
  readonly name: Text;
  /** In one plain sentence or two. */
  readonly meaning: Text;
  /** Where the course shows it: the address of a section, from the root of a language. */
  readonly shown?: string;
  /**
   * What opens the meaning where a page says it; without this, the term. Nothing does for a word that everyday
   * use explains well enough to read on: there would be a mark in each sentence.
   */
  readonly said?: Said;
  /** Longer words in which one of those stands by accident. */
  readonly notIn?: Said;
}

/** What it takes to find a word in a text. */
export type SaidWord = Pick<Word, 'id' | 'term' | 'said' | 'notIn'>;

/** A part of the page of words. */
export interface WordGroup {
  readonly id: string;
  readonly title: Text;
  readonly words: readonly Word[];
}
