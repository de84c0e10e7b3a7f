import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../labs/language/text.ts';

/** The file of a page, `page` being its path from the root of its language, without an ending. */
export function pageFile(docs: string, page: string, language: Language): string {
  return join(docs, language === 'en' ? '' : language, `${page}.md`);
}

/** The address of a page in a language, from the root of the site. */
export function pageLink(page: string, language: Language): string {
  return `${language === 'en' ? '' : `/${language}`}/${page}`;
}

/** The title that a page gives itself, its first heading. Throws where there is no such page, or none in it. */
export function pageTitle(docs: string, page: string, language: Language): string {
  const file = pageFile(docs, page, language);
  const title = /^# (.*?)(?: \{#[\w-]+\})?$/m.exec(readFileSync(file, 'utf8'))?.[1];
  if (title === undefined) throw new Error(`${file}: expected a heading, found none`);
  return title.replaceAll('`', '');
}
