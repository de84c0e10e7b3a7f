import type { Shown } from '../../../checks/proofs/proofs.ts';
import type { Language } from '../../../labs/language/text.ts';
import { type Claim, claimName } from './claims.ts';
import { inHtml } from './in-html.ts';

const words = {
  seen: { en: 'Seen: ', zh: '实际看到：' },
  kernel: { en: 'on kernel', zh: '内核版本' },
  more: { en: (count: number) => `… ${count} more`, zh: (count: number) => `……另有 ${count} 行` },
  also: {
    en: (nodes: readonly string[]) => `The same was looked at on ${nodes.join(', ')}.`,
    zh: (nodes: readonly string[]) => `${nodes.join('、')} 上看到的也一样。`,
  },
  again: { en: 'See it yourself:', zh: '亲自验证：' },
  close: { en: 'Close', zh: '关闭' },
};

/** The id by which the marks of a claim open its proof. */
export function popoverId(claim: Claim): string {
  return `proof-${claimName(claim).replace(/[./]/g, '-')}`;
}

/** The proof of a claim, as a popover: it opens without any script. */
export function popover(claim: Claim, language: Language): string {
  const { lab, variant, title, why, kernel, proof } = claim;
  const id = popoverId(claim);
  const seen =
    proof && `<p class="proof-seen"><b>${words.seen[language]}</b>${inHtml(proof.seen[language])}</p>`;
  const on = kernel && ` · ${words.kernel[language]} ${inHtml(kernel)}`;
  return [
    `<div popover class="proof" id="${id}" role="dialog" aria-labelledby="${id}-title" v-pre>`,
    `<button type="button" class="proof-close" popovertarget="${id}" popovertargetaction="hide" aria-label="${words.close[language]}">×</button>`,
    `<p class="proof-title" id="${id}-title">${inHtml(title[language])}</p>`,
    `<p>${inHtml(why[language])}</p>`,
    seen,
    ...(proof?.evidence ?? []).map((shown) => terminal(shown, language)),
    proof?.alsoSeenOn.length ? `<p>${words.also[language](proof.alsoSeenOn)}</p>` : '',
    `<p class="proof-from"><code>${claimName(claim)}</code>${on ?? ''}<br>${words.again[language]} <code>npm run lab ${[lab, variant].filter(Boolean).join(' ')}</code>, <code>npm run check</code></p>`,
    '</div>',
  ]
    .filter(Boolean)
    .join('');
}

function terminal({ node, command, lines, more }: Shown, language: Language): string {
  const output = [...lines, ...(more > 0 ? [words.more[language](more)] : [])].map(inHtml);
  // Line breaks inside a block would end it: markdown-it is done by now, but what reads the page later may not be.
  const text = [`<span class="proof-node">${node}</span>`, `<b>$ ${inHtml(command)}</b>`, ...output].join(
    '&#10;',
  );
  return `<pre class="proof-terminal">${text}</pre>`;
}
