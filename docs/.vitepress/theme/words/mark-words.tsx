import { withBase } from 'vitepress';
import type { VNodeChild } from 'vue';
import type { Language } from '../../../../labs/language/text.ts';
import { firstWords, wordFinder } from '../../words/find.ts';
import { tipId, wordLink } from '../../words/link.ts';
import { data as words } from '../said-words.data.ts';

const finders = { en: wordFinder(words, 'en'), zh: wordFinder(words, 'zh') };

/**
 * Makes what marks the words in the texts of a picture, the first of each, as they are in the prose around it. The
 * boxes that say what they mean are the page's. Between the controls of a picture nothing is marked: each mark is
 * one more stop on the way from one to the next.
 */
export function wordMarker(language: Language): (text: string) => VNodeChild[] {
  const find = firstWords(finders[language]);
  return (text) => {
    const parts: VNodeChild[] = [];
    let end = 0;
    for (const { word, start, end: next } of find(text)) {
      parts.push(
        text.slice(end, start),
        // With a target, VitePress leaves the link to the browser, and so to what opens the box.
        <a class="word" href={withBase(wordLink(word, language))} interestfor={tipId(word)} target="_self">
          {text.slice(start, next)}
        </a>,
      );
      end = next;
    }
    return [...parts, text.slice(end)];
  };
}
