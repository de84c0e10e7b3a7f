import markdownIt from 'markdown-it';
import type { MarkdownRenderer } from 'vitepress';
import { expect, test } from 'vitest';
import { checkLinks } from '../../../docs/.vitepress/markdown/check-links.ts';
import type { CheckTexts, ProofsOfLabs } from '../../../docs/.vitepress/markdown/claims.ts';

const text = (en: string, zh: string) => ({ en, zh });
const checks: CheckTexts = new Map([
  [
    'dr',
    new Map([
      ['reply-direct', { title: text('Replies bypass it', '应答绕过它'), why: text('Why.', '为什么。') }],
    ]),
  ],
  [
    'nat',
    new Map([
      ['vip-hidden', { title: text('No "VIP" behind', '后面没有 VIP'), why: text('Why.', '为什么。') }],
    ]),
  ],
]);
const evidence = [{ node: 'client', command: 'tcpdump -n', lines: ['a > b', '{{ 1 }}'], more: 2 }];
const proof = { layer: 'return', seen: text('all 10', '全部 10 个'), evidence, alsoSeenOn: ['rs2'] } as const;
const proofs: ProofsOfLabs = new Map([
  ['dr', { lab: 'dr', kernel: '6.12.57', proofs: { 'reply-direct': proof } }],
]);

function render(markdown: string, relativePath: string, localeIndex = 'root'): string {
  const md = markdownIt({ html: true });
  // VitePress reads ids off headings (markdown-it-attrs); here a rule does it that knows no more than these.
  md.core.ruler.push('ids', ({ tokens }) => {
    for (const [index, token] of tokens.entries()) {
      const [, id] = /\{#(\S+)\}/.exec(tokens[index + 1]?.content ?? '') ?? [];
      if (token.type === 'heading_open' && id) token.attrSet('id', id);
    }
  });
  checkLinks(md as unknown as MarkdownRenderer, checks, proofs);
  return md.render(markdown, { relativePath, localeIndex });
}

test('on a page of a lab a claim names a check of it', () => {
  const html = render('[It is so](check:reply-direct).', 'labs/dr.md');
  expect(html).toContain('<span class="claim">It is so');
  expect(html).toContain('popovertarget="proof-dr-reply-direct"');
  expect(html).toContain('id="proof-dr-reply-direct"');
});

test('anywhere a claim names the lab and the check', () => {
  expect(render('[So](check:nat/vip-hidden)', 'guide/modes.md')).toContain('id="proof-nat-vip-hidden"');
  expect(render('[So](check:nat/vip-hidden)', 'labs/dr.md')).toContain('id="proof-nat-vip-hidden"');
});

test('a proof shows what was seen, where, and on which kernel', () => {
  const html = render('[So](check:reply-direct)', 'zh/labs/dr-faults.md', 'zh');
  for (const shown of [
    '全部 10 个',
    '6.12.57',
    '$ tcpdump -n',
    'a &gt; b',
    '另有 2 行',
    'rs2',
    'dr/reply-direct',
  ])
    expect(html).toContain(shown);
  expect(html).toContain(' v-pre>'); // what a command printed is no template
});

test('a proof that was not kept still tells what is checked', () => {
  const html = render('[So](check:nat/vip-hidden)', 'index.md');
  expect(html).toContain('Why.');
  expect(html).not.toContain('proof-seen');
});

test('a page holds each proof once', () => {
  const html = render('[One](check:reply-direct) and [two](check:reply-direct).', 'labs/dr.md');
  expect(html.match(/class="proof-mark"/g)).toHaveLength(2);
  expect(html.match(/ id="proof-dr-reply-direct"/g)).toHaveLength(1);
});

test('punctuation stays on the line of the mark before it', () => {
  expect(render('[是](check:reply-direct)，然后', 'zh/labs/dr.md', 'zh')).toContain(
    '</button>，</span></span>然后',
  );
});

test('in a section of a variant a claim is about that variant, and has its proof', () => {
  const html = render(
    '# Lab\n\n## As gue {#variant-gue}\n\n### See\n\n[A](check:reply-direct)\n\n## End\n\n[B](check:reply-direct)',
    'labs/dr.md',
  );
  const [asVariant, plain] = html.split('<h2>End');
  expect(asVariant).toContain('popovertarget="proof-dr-gue-reply-direct"');
  expect(plain).toContain('popovertarget="proof-dr-reply-direct"');
  expect(html.match(/class="proof-seen"/g)).toHaveLength(1); // nothing was kept of the variant
  expect(html).toContain('<code>npm run lab dr gue</code>');
  expect(render('[A](check:dr.gue/reply-direct)', 'guide.md')).toContain('id="proof-dr-gue-reply-direct"');
});

test('a check that is not there breaks the build', () => {
  expect(() => render('[So](check:reply-drect)', 'labs/dr.md')).toThrow('docs/labs/dr.md: expected');
  expect(() => render('[So](check:reply-direct)', 'guide.md')).toThrow('expected LAB/CHECK');
  expect(() => render('[So](check:tun/none)', 'guide.md')).toThrow('of lab tun');
});
