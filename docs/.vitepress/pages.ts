import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Language } from '../../labs/language/text.ts';

/** The file of a page, `page` being its path from the root of its language, without an ending. */
export function pageFile(docs: string, page: string, language: Language): string {
  return join(docs, language === 'en' ? '' : language, `${page}.md`);
}

/** The title that a page gives itself, its first heading. Throws where there is no such page, or none in it. */
export function pageTitle(docs: string, page: string, language: Language): string {
  const file = pageFile(docs, page, language);
  const title = titleIn(readFileSync(file, 'utf8'));
  if (title === undefined) throw new Error(`${file}: expected a heading, found none`);
  return title;
}

/** The title in the Markdown of a page, as plain text; none where there is no heading. */
export function titleIn(markdown: string): string | undefined {
  return /^# (.*?)(?: \{#[\w-]+\})?$/m.exec(markdown)?.[1]?.replaceAll('`', '');
}
