import type { MarkdownRenderer } from 'vitepress';
import type { Language } from '../../../labs/language/text.ts';
import { pageLink } from '../page-link.ts';
import { type FindWords, type FoundWord, firstWords, wordFinder } from '../words/find.ts';
import { pageOfWords, tipId, wordLink } from '../words/link.ts';
import type { Word } from '../words/word.ts';
import { saidByPictures } from './picture-words.ts';
import { tipBox } from './tip-box.ts';

type Token = ReturnType<MarkdownRenderer['parse']>[number];
type TokenClass = new (type: string, tag: string, nesting: -1 | 0 | 1) => Token;

/**
 * Marks the words of the course where the prose of a page says them: the first of each below a heading of the
 * second level, for readers come to a section by a search or a link as often as from the top. A mark is a link to
 * the page of words; a browser that can shows the meaning beside it, from one box at the end of the page. The
 * pictures of a page mark what they say themselves, and open the same boxes.
 */
export function wordTips(md: MarkdownRenderer, words: readonly Word[], base: string): void {
  const finders = { en: wordFinder(words, 'en'), zh: wordFinder(words, 'zh') };
  md.core.ruler.push('word-tips', ({ tokens, env, Token }) => {
    const language: Language = env.localeIndex === 'zh' ? 'zh' : 'en';
    if (`/${env.relativePath}` === `${pageLink(pageOfWords, language)}.md`) return;
    const onPage = new Set<Word>();
    const keep = (found: readonly FoundWord[]) => {
      for (const { word } of found) onPage.add(word);
      return found;
    };
    for (const section of sections(tokens)) {
      const find = firstWords(finders[language]);
      for (const inline of section) {
        inline.children = markWords(inline.children ?? [], (text) => keep(find(text)), language, Token);
      }
    }
    for (const text of saidByPictures(tokens, `${env.relativePath}`)) keep(finders[language](text[language]));
    if (onPage.size === 0) return;
    const boxes = new Token('html_block', '', 0);
    boxes.content = `${[...onPage].map((word) => tipBox(word, language, base)).join('\n')}\n`;
    tokens.push(boxes);
  });
}

/** The paragraphs, items and cells of a page, headings left out, by the second-level heading they stand below. */
function sections(tokens: readonly Token[]): readonly (readonly Token[])[] {
  const found: Token[][] = [[]];
  for (const [index, token] of tokens.entries()) {
    if (token.type === 'heading_open' && token.tag === 'h2') found.push([]);
    if (token.type === 'inline' && tokens[index - 1]?.type !== 'heading_open') found.at(-1)?.push(token);
  }
  return found;
}

/** Marks the words in the text of a paragraph that is not in a link: a link in a link is none. */
function markWords(
  children: readonly Token[],
  find: FindWords,
  language: Language,
  Token: TokenClass,
): Token[] {
  let links = 0;
  return children.flatMap((child) => {
    if (child.type === 'link_open' || child.type === 'link_close') links += child.nesting;
    if (child.type !== 'text' || links > 0) return [child];
    const text = (from: number, to?: number) =>
      Object.assign(new Token('text', '', 0), { content: child.content.slice(from, to) });
    const parts: Token[] = [];
    let end = 0;
    for (const found of find(child.content)) {
      const open = new Token('link_open', 'a', 1);
      open.attrSet('class', 'word');
      open.attrSet('href', wordLink(found.word, language));
      open.attrSet('interestfor', tipId(found.word));
      // With a target, VitePress leaves the link to the browser, and so to what opens the box.
      open.attrSet('target', '_self');
      parts.push(
        text(end, found.start),
        open,
        text(found.start, found.end),
        new Token('link_close', 'a', -1),
      );
      end = found.end;
    }
    return [...parts, text(end)];
  });
}
