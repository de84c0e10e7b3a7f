import { useData } from 'vitepress';
import type { Language } from '../../../labs/language/text.ts';

/** The language of the page that a component stands on. */
export function useLanguage(): Language {
  return useData().lang.value.startsWith('zh') ? 'zh' : 'en';
}
