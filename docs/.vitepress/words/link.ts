import type { Language } from '../../../labs/language/text.ts';
import { pageLink } from '../page-link.ts';
import type { Word } from './word.ts';

/** The page that has all words in the open, from the root of its language. */
export const pageOfWords = 'words';

/** The id of the box in which a page says what a word means. */
export function tipId({ id }: Pick<Word, 'id'>): string {
  return `word-${id}`;
}

/** The place of a word on the page of words, from the root of the site. */
export function wordLink({ id }: Pick<Word, 'id'>, language: Language): string {
  return `${pageLink(pageOfWords, language)}#${id}`;
}
