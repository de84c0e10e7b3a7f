import type { Language } from '../../../labs/language/text.ts';
import type { SaidWord, Word } from './word.ts';

/** A word of the course where a text says it: the characters from `start` up to `end`. */
export interface FoundWord<W extends SaidWord = Word> {
  readonly word: W;
  readonly start: number;
  readonly end: number;
}

/** Finds the words of the course in a text, from left to right; of two that overlap, the longer one. */
export type FindWords<W extends SaidWord = Word> = (text: string) => readonly FoundWord<W>[];

/** Makes what finds words as pages in a language say them. */
export function wordFinder<W extends SaidWord>(words: readonly W[], language: Language): FindWords<W> {
  const forms = words
    .flatMap((word) => [
      ...(word.said?.[language] ?? [word.term]).map((said) => ({ said, word })),
      ...(word.notIn?.[language] ?? []).map((said) => ({ said, word: undefined })),
    ])
    .toSorted((a, b) => b.said.length - a.said.length);
  if (forms.length === 0) return () => [];
  const any = new RegExp(forms.map(({ said }) => `(${pattern(said)})`).join('|'), 'gu');
  return (text) =>
    [...text.matchAll(any)].flatMap((match) => {
      const word = forms[match.slice(1).findIndex((group) => group !== undefined)]?.word;
      return word ? [{ word, start: match.index, end: match.index + match[0].length }] : [];
    });
}

/** Finds each word once, however many texts are looked through. */
export function firstWords<W extends SaidWord>(find: FindWords<W>): FindWords<W> {
  const known = new Set<W>();
  return (text) =>
    find(text).filter(({ word }) => {
      const isFirst = !known.has(word);
      known.add(word);
      return isFirst;
    });
}

/**
 * A form as it may stand in a text. A Latin word is whole: no letter, digit or hyphen is beside it; but a sentence
 * may begin with it, and a plural is the same word. Chinese has no such borders.
 */
function pattern(said: string): string {
  const before = startsHan.test(said) ? '' : '(?<![A-Za-z0-9_-])';
  const after = endsHan.test(said) ? '' : '(?:e?s)?(?![A-Za-z0-9_-])';
  return before + said.replace(/^[a-z]/, (first) => `[${first.toUpperCase()}${first}]`) + after;
}

const startsHan = /^\p{Script=Han}/u;
const endsHan = /\p{Script=Han}$/u;
