import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { pictureTexts } from '../../docs/.vitepress/markdown/picture-words.ts';
import { wordFinder } from '../../docs/.vitepress/words/find.ts';
import { allWords } from '../../docs/.vitepress/words/index.ts';
import { tipId } from '../../docs/.vitepress/words/link.ts';
import { sitePages } from '../support/site-pages.ts';

const { folder } = inject('site');
const pages = sitePages(folder);

/** The marks of a page: the box each opens, and the place it leads to. */
function marksOf(html: string): readonly { readonly opens: string; readonly leadsTo: string }[] {
  return [...html.matchAll(/<a class="word" href="([^"]+)" interestfor="([^"]+)"/g)].map(
    ([, leadsTo = '', opens = '']) => ({ leadsTo, opens }),
  );
}

/** The boxes of the words that some picture may say. */
const boxesOfPictures = new Set(
  Object.values(pictureTexts)
    .flat()
    .flatMap(({ en, zh }) => [...wordFinder(allWords, 'en')(en), ...wordFinder(allWords, 'zh')(zh)])
    .map(({ word }) => tipId(word)),
);

/** The boxes of a page, by their ids. */
function boxesOf(html: string): readonly string[] {
  return [...html.matchAll(/<div popover="hint" class="word-tip" id="([^"]+)"/g)].map(([, id = '']) => id);
}

/** The prose of a page, as it was written: no headings, code, links, proofs or components. */
function prose(html: string): string {
  const [, page = ''] = /<main[^>]*>(.*?)<\/main>/s.exec(html) ?? [];
  const parts =
    /<div popover\b.*?<\/div>|<figure\b.*?<\/figure>|<div class="[^"]*mode-chooser[^"]*">.*?<\/ol><\/div>/gs;
  const open = page.replace(parts, '');
  return [...open.matchAll(/<(p|li|td|th)\b[^>]*>(.*?)(?=<\/?(?:p|li|ul|ol|td|th|tr|div|pre|svg)\b)/gs)]
    .map(([, , text = '']) => text.replace(/<(a|code|button)\b(?! class="word").*?<\/\1>/gs, ' '))
    .join('\n')
    .replace(/<[^>]+>/g, '');
}

describe.for(pages)('$address', ({ address, html }) => {
  test('every mark of a word opens a box of the page, and every box has a mark', () => {
    const opened = new Set(marksOf(html).map(({ opens }) => opens));
    const boxes = boxesOf(html);
    expect([...opened].filter((id) => !boxes.includes(id))).toEqual([]);
    // A picture shows more when it is used.
    const isSpare = (id: string) => /class="widget /.test(html) && boxesOfPictures.has(id);
    expect(boxes.filter((id) => !opened.has(id) && !isSpare(id))).toEqual([]);
  });

  test('every mark leads to its word on the page of words', () => {
    const language = address.startsWith('/zh/') ? '/zh' : '';
    for (const { opens, leadsTo } of marksOf(html)) {
      expect(leadsTo).toBe(`${language}/words#${opens.replace('word-', '')}`);
    }
  });

  test('no mark is within a link, a button or a heading', () => {
    const outer = html.match(/<(a|button|h\d)\b(?! class="word")[^>]*>(?:(?!<\/\1>).)*?<a class="word"/gs);
    expect(outer).toBeNull();
  });

  test.skipIf(/\/words$/.test(address))('every word that it says can be opened', () => {
    const find = wordFinder(allWords, address.startsWith('/zh/') ? 'zh' : 'en');
    const said = new Set(find(prose(html)).map(({ word }) => `word-${word.id}`));
    const marked = new Set(marksOf(html).map(({ opens }) => opens));
    expect([...said].filter((word) => !marked.has(word))).toEqual([]);
  });
});

test('most pages say words of the course, and the page of words has no tips on itself', () => {
  const without = pages.filter(({ html }) => marksOf(html).length === 0).map(({ address }) => address);
  expect(without).toEqual(['/words', '/zh/words']);
});

test.for(['llms.txt', 'labs/dr.md', 'zh/labs/dr.md'])('%s knows nothing of them', (file) => {
  expect(readFileSync(join(folder, file), 'utf8')).not.toMatch(/interestfor|word-tip/);
});
