import { expect, test } from 'vitest';
import { proofBlocks, setupBlocks, tryBlocks } from '../../../labs/page/lab-pages.ts';
import { type Page, parsePage } from '../../../labs/page/page.ts';
import { runPage } from '../../../labs/page/run-page.ts';
import { readVariants } from '../../../labs/page/variants.ts';
import { lab, localCluster } from './local-cluster.ts';

const parse = (markdown: string) =>
  parsePage(`# Sample\n\n${markdown}`, 'docs/labs/sample.md', Object.keys(lab.nodes));
const block = (purpose: string, command: string) => `\`\`\`console one ${purpose}\n$ ${command}\n\`\`\`\n\n`;
const section = (name: string, ...blocks: string[]) => `## Blue {#variant-${name}}\n\n${blocks.join('')}`;
const common = block('setup', 'set') + block('proof', 'prove') + block('try', 'try');
const whole = parse(
  common +
    section('blue', block('variant', 'paint blue'), block('proof', 'blue')) +
    section('red', `### Paint {#paint}\n\n${block('variant', 'paint red')}`, block('try', 'red')),
);
const texts = (blocks: Page['blocks']) => blocks.flatMap(({ commands }) => commands.map(({ text }) => text));

test('a variant is a section with its blocks and its title in every language', () => {
  const translated = parse('## 蓝色 {#variant-blue}\n\n## 红色 {#variant-red}\n');
  const variants = readVariants(whole, translated);
  expect(variants.map(({ name, title, anchor }) => [name, title, anchor])).toEqual([
    ['blue', { en: 'Blue', zh: '蓝色' }, 'variant-blue'],
    ['red', { en: 'Blue', zh: '红色' }, 'variant-red'],
  ]);
  expect(variants.map(({ change }) => texts(change))).toEqual([['paint blue'], ['paint red']]);
  expect(variants.map(({ page }) => page)).toEqual(['docs/labs/sample.md', 'docs/labs/sample.md']);
});

test('what proves a variant, or is to be tried in it, is for no other form', () => {
  const pages = { page: whole, faultPage: undefined, blocks: whole.blocks, faults: [], variants: [] };
  expect(texts(setupBlocks(pages))).toEqual(['set']);
  expect(texts(proofBlocks(pages))).toEqual(['prove']);
  expect(texts(proofBlocks(pages, 'blue'))).toEqual(['prove', 'blue']);
  expect(texts(proofBlocks(pages, 'red'))).toEqual(['prove']);
  expect(texts(tryBlocks(pages, 'red'))).toEqual(['try', 'red']);
});

test.each([
  [section('blue', common.slice(0, 0)), ':3: expected a "variant" block in the section, found "Blue"'],
  [
    section('bare', block('variant', 'x')),
    'another name than "solution", "bare", "broken", found "variant-bare"',
  ],
  [section('broken', block('variant', 'x')), 'found "variant-broken"'],
  [
    `## Do {#do}\n\n${block('variant', 'x')}`,
    ':5: expected a "variant" block only in a section with the id "variant-NAME", found "variant"',
  ],
  [block('variant', 'x'), 'only in a section with the id "variant-NAME"'],
  [
    section('blue', block('variant', 'x'), block('setup', 'y')),
    ':9: expected "variant" in the section of a variant, found "setup"',
  ],
])('%j is refused', (markdown, message) => {
  const page = parse(markdown);
  expect(() => readVariants(page, page)).toThrow(message);
});

test('a variant must be translated', () => {
  expect(() => readVariants(whole, parse(''))).toThrow('the same section in docs/labs/sample.md');
});

test('on its page, what leads to a variant must succeed', async () => {
  const { blocks } = parse(section('blue', block('variant', 'false')));
  await expect(runPage(localCluster(), blocks, [], [])).rejects.toThrow(
    '"false" failed on one with status 1',
  );
});
