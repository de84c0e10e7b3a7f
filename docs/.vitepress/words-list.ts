import { wordGroups, words } from './words.ts';

/** The list of the page of words, as Markdown: a heading and a definition for each. */
export function wordsList(language: 'en' | 'zh'): string {
  const groups = Object.entries(wordGroups).map(([group, title]) => {
    const own = words.filter((word) => word.group === group);
    const entries = own.map((word) => {
      const name = word.name[language];
      const heading = name === word.term ? word.term : inBrackets(word.term, name, language);
      return `### ${heading} {#${word.id}}\n\n${word[language]}`;
    });
    return [`## ${title[language]} {#group-${group}}`, ...entries].join('\n\n');
  });
  return groups.join('\n\n');
}

function inBrackets(term: string, name: string, language: 'en' | 'zh'): string {
  return language === 'zh' ? `${term}（${name}）` : `${term} (${name})`;
}
