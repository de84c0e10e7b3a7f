import type { MarkdownRenderer } from 'vitepress';
import type { Language, Text } from '../../../labs/language/text.ts';
import { type CheckTexts, type Claim, claimName, findClaim, type ProofsOfLabs } from './claims.ts';
import { popover, popoverId } from './proof-popover.ts';

type Token = ReturnType<MarkdownRenderer['parse']>[number];

/**
 * A link `[claim](check:NAME)` on a page of a lab, or `[claim](check:LAB/NAME)` anywhere, becomes the claim with
 * a small mark that opens its proof. A page holds each proof once, at its end. A check that is not there breaks
 * the build.
 */
export function checkLinks(md: MarkdownRenderer, checks: CheckTexts, proofs: ProofsOfLabs): void {
  md.core.ruler.push('check-links', ({ tokens, env, Token }) => {
    const language = languageOf(env.localeIndex);
    const page = String(env.relativePath);
    const claims = new Map<string, Claim>();
    const variantAt = followVariants();
    for (const inline of tokens) {
      const variant = variantAt(inline);
      if (inline.type !== 'inline') continue;
      let claim: Claim | undefined;
      inline.children = (inline.children ?? []).flatMap((token, index, all) => {
        const target = token.type === 'link_open' ? String(token.attrGet('href')) : '';
        if (target.startsWith('check:')) {
          claim = findClaim(target.slice('check:'.length), { page, variant }, checks, proofs);
          claims.set(popoverId(claim), claim);
          const open = new Token('claim_open', 'span', 1);
          open.attrSet('class', 'claim');
          return [open];
        }
        if (token.type !== 'link_close' || claim === undefined) return [token];
        const mark = new Token('html_inline', '', 0);
        mark.content = `<span class="proof-end">${markOf(claim, language)}${takePunctuation(all[index + 1])}</span>`;
        claim = undefined;
        return [mark, new Token('claim_close', 'span', -1)];
      });
    }
    if (claims.size === 0) return;
    const end = new Token('html_block', '', 0);
    end.content = `${[...claims.values()].map((each) => popover(each, language)).join('\n')}\n`;
    tokens.push(end);
  });
}

/** Takes the punctuation off the text behind a mark: browsers would break the line between the two. */
function takePunctuation(next: { type: string; content: string } | undefined): string {
  const [taken = ''] = (next?.type === 'text' && /^[，。；：！？、）”,.;:!?)]+/u.exec(next.content)) || [];
  if (next && taken) next.content = next.content.slice(taken.length);
  return taken;
}

const proof: Text = { en: 'Proof', zh: '证据' };

function markOf(claim: Claim, language: Language): string {
  const label = `${proof[language]}: ${claim.title[language]}`.replaceAll('"', '&quot;');
  // The word joiner keeps the mark on the line of the word before it.
  return `&#x2060;<button type="button" class="proof-mark" popovertarget="${popoverId(claim)}" aria-label="${label}" title="${claimName(claim)}"></button>`;
}

/**
 * Follows the headings of a page: gives the variant that a token stands under, from `{#variant-NAME}` to the next
 * heading of that level or above.
 */
function followVariants(): (token: Token) => string | undefined {
  let [variant, level]: [string | undefined, number] = [undefined, 0];
  return (token) => {
    if (token.type !== 'heading_open') return variant;
    const [, begun] = /^variant-(.+)$/.exec(String(token.attrGet('id') ?? '')) ?? [];
    const own = Number(token.tag.slice(1));
    if (begun !== undefined || own <= level) [variant, level] = [begun, begun === undefined ? 0 : own];
    return variant;
  };
}

function languageOf(locale: unknown): Language {
  return locale === 'zh' ? 'zh' : 'en';
}
