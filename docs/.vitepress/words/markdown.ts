import type { Language } from '../../../labs/language/text.ts';
import type { Word, WordGroup } from './word.ts';

/** The list of the page of words, as Markdown: a heading and a definition for each. */
export function wordsMarkdown(groups: readonly WordGroup[], language: Language): string {
  return groups
    .flatMap(({ id, title, words }) => [
      `## ${title[language]} {#group-${id}}`,
      ...words.flatMap((word) => [
        `### ${wordTitle(word, language)} {#${word.id}}`,
        explained(word, language),
      ]),
    ])
    .join('\n\n');
}

/** What a word means, and the way to where it is shown. */
function explained({ meaning, shown }: Word, language: Language): string {
  const way = { en: ` [See it](./${shown}).`, zh: `[看看它](./${shown})。` };
  return meaning[language] + (shown ? way[language] : '');
}

/** A term and what it is short for, or its name in the language. An everyday word comes in the language first. */
export function wordTitle({ term, name }: Word, language: Language): string {
  if (name[language] === term) return term;
  if (language === 'en') return `${term} (${name.en})`;
  return name.en === term ? `${name.zh}（${term}）` : `${term}（${name.zh}）`;
}
