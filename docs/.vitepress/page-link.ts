import type { Language } from '../../labs/language/text.ts';

/** The address of a page in a language, from the root of the site. */
export function pageLink(page: string, language: Language): string {
  return `${language === 'en' ? '' : `/${language}`}/${page}`;
}
