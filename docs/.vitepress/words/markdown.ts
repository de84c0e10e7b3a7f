import type { Language } from '../../../labs/language/text.ts';
import type { Word, WordGroup } from './word.ts';

/** The list of the page of words, as Markdown: a heading and a definition for each. */
export function wordsMarkdown(groups: readonly WordGroup[], language: Language): string {
  return groups
    .flatMap(({ id, title, words }) => [
      `## ${title[language]} {#group-${id}}`,
      ...words.flatMap((word) => [`### ${heading(word, language)} {#${word.id}}`, word.meaning[language]]),
    ])
    .join('\n\n');
}

function heading({ term, name }: Word, language: Language): string {
  if (name[language] === term) return term;
  return language === 'zh' ? `${term}（${name.zh}）` : `${term} (${name.en})`;
}
