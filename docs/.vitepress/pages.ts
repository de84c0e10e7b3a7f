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

/** The title that a page gives itself, its first heading; none where there is no such page. */
export function pageTitle(docs: string, page: string, language: Language): string | undefined {
  const markdown = readIfThere(pageFile(docs, page, language));
  return markdown && /^# (.*?)(?: \{#[\w-]+\})?$/m.exec(markdown)?.[1]?.replaceAll('`', '');
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
