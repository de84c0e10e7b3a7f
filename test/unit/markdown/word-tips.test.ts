import markdownIt from 'markdown-it';
import type { MarkdownRenderer } from 'vitepress';
import { expect, test } from 'vitest';
import { checkLinks } from '../../../docs/.vitepress/markdown/check-links.ts';
import { wordTips } from '../../../docs/.vitepress/markdown/word-tips.ts';
import type { Word } from '../../../docs/.vitepress/words/word.ts';

const text = (en: string, zh: string) => ({ en, zh });
const words: readonly Word[] = [
  {
    id: 'vip',
    term: 'VIP',
    name: text('virtual address', '虚拟地址'),
    meaning: text("The service's <address>.", '服务的地址。'),
  },
  {
    id: 'ds',
    term: 'DS',
    name: text('director', '调度器'),
    meaning: text('It sends requests on.', '转发请求。'),
    said: { en: ['director'], zh: ['调度器'] },
  },
];
const title = text('One director', '一台调度器');
const checks = new Map([['dr', new Map([['one', { title, why: text('VIP', 'VIP') }]])]]);

function render(markdown: string, relativePath = 'labs/dr.md', localeIndex = 'root', base = '/'): string {
  const md = markdownIt({ html: true }) as unknown as MarkdownRenderer;
  checkLinks(md, checks, new Map());
  wordTips(md, words, base);
  return md.render(markdown, { relativePath, localeIndex });
}

/** The marks of a page: where each leads, and what it says. */
const marks = (html: string) =>
  [...html.matchAll(/<a class="word" href="([^"]+)" interestfor="[^"]+" target="_self">(.*?)<\/a>/g)].map(
    ([, href, said]) => [href, said],
  );

test('paragraphs, items and cells are marked; headings, code and links are not', () => {
  const html = render(
    '# The VIP\n\n`VIP`, [the VIP](./x), <!-- VIP -->\n\n```\nVIP\n```\n\n- **VIP**\n\n| a |\n|---|\n| director |',
  );
  expect(marks(html)).toEqual([
    ['/words#vip', 'VIP'],
    ['/words#ds', 'director'],
  ]);
  expect(html).toContain('<strong><a class="word"');
  expect(html).toContain('<td><a class="word"');
});

test('the first in each section is marked, whatever is smaller than a section', () => {
  const html = render('VIP VIP\n\n## A\n\nVIP\n\n### B\n\nVIP\n\n## C\n\nVIP');
  expect(marks(html)).toHaveLength(3);
  expect(html.match(/VIP<\/a> VIP/)).not.toBeNull();
});

test('a page holds each meaning once, behind its text', () => {
  const html = render('The VIP.\n\n## A\n\nThe VIP.');
  expect(html.match(/<div popover="hint"[^>]* id="word-vip"/g)).toHaveLength(1);
  expect(html).not.toContain('id="word-ds"');
  expect(html).toContain('The service\'s &lt;address&gt;.</p><p><a href="/words#vip"');
  expect(html.trimEnd()).toMatch(/<\/div>$/);
});

test('a claim may say a word; its mark and its proof are left alone', () => {
  const html = render('[The director](check:one) has it.');
  expect(html).toContain('<span class="claim">The <a class="word"');
  expect(marks(html)).toHaveLength(1);
});

test('each language has its words, its page of words and its texts', () => {
  const html = render('调度器和 director', 'zh/labs/dr.md', 'zh');
  expect(marks(html)).toEqual([['/zh/words#ds', '调度器']]);
  expect(html).toContain('<b>DS（调度器）</b>');
});

test('the link in a box knows the base of the site; VitePress adds it to the others', () => {
  expect(render('VIP', 'a.md', 'root', '/course/')).toContain('href="/course/words#vip" tabindex="-1"');
});

test('the page of words is left alone', () => {
  expect(marks(render('VIP', 'words.md'))).toEqual([]);
  expect(marks(render('VIP', 'zh/words.md', 'zh'))).toEqual([]);
});
