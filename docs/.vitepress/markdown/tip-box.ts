import type { Language } from '../../../labs/language/text.ts';
import { tipId, wordLink } from '../words/link.ts';
import { wordTitle } from '../words/markdown.ts';
import type { Word } from '../words/word.ts';
import { inHtml } from './in-html.ts';

const all = { en: 'All words', zh: '全部术语' };

/**
 * What a word means, in a box that opens without any script in browsers that have interest invokers
 * (https://open-ui.org/components/interest-invokers.explainer/). A hint leaves an open proof open. Its link is for
 * the pointer: for the keyboard, the mark is one to the same place.
 * @param base where the site stands, with a slash at the end
 */
export function tipBox(word: Word, language: Language, base: string): string {
  return [
    `<div popover="hint" class="word-tip" id="${tipId(word)}" role="note" tabindex="-1">`,
    `<p><b>${inHtml(wordTitle(word, language))}</b></p>`,
    `<p>${inHtml(word.meaning[language])}</p>`,
    `<p><a href="${base}${wordLink(word, language).slice(1)}" tabindex="-1">${all[language]}</a></p>`,
    '</div>',
  ].join('');
}
