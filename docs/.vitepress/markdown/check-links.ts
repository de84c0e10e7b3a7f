import type { MarkdownRenderer } from 'vitepress';
import type { Check } from '../../../checks/model.ts';
import type { LabProofs } from '../../../checks/proofs/proofs.ts';
import type { Language, Text } from '../../../labs/language/text.ts';
import { type Claim, popover, popoverId } from './proof-popover.ts';

/** What a check is called and why it matters, for each lab and each check of it. */
export type CheckTexts = ReadonlyMap<string, ReadonlyMap<string, Pick<Check<never>, 'title' | 'why'>>>;

/** What the checks of each lab saw, by the lab's name. */
export type ProofsOfLabs = ReadonlyMap<string, LabProofs>;

/**
 * A link `[claim](check:NAME)` on a page of a lab, or `[claim](check:LAB/NAME)` anywhere, becomes the claim with
 * a small mark that opens its proof. A page holds each proof once, at its end. A check that is not there breaks
 * the build.
 */
export function checkLinks(md: MarkdownRenderer, checks: CheckTexts, proofs: ProofsOfLabs): void {
  md.core.ruler.push('check-links', ({ tokens, env, Token }) => {
    const language = languageOf(env.localeIndex);
    const claims = new Map<string, Claim>();
    for (const inline of tokens.filter((token) => token.type === 'inline')) {
      let claim: Claim | undefined;
      inline.children = (inline.children ?? []).flatMap((token, index, all) => {
        const target = token.type === 'link_open' ? String(token.attrGet('href')) : '';
        if (target.startsWith('check:')) {
          claim = claimOf(target.slice('check:'.length), String(env.relativePath), checks, proofs);
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
  const name = `${claim.lab}/${claim.name}`;
  // The word joiner keeps the mark on the line of the word before it.
  return `&#x2060;<button type="button" class="proof-mark" popovertarget="${popoverId(claim)}" aria-label="${label}" title="${name}"></button>`;
}

function claimOf(target: string, page: string, checks: CheckTexts, proofs: ProofsOfLabs): Claim {
  const [, given = labOf(page, checks), name = ''] = /^(?:([^/]+)\/)?(.*)$/.exec(target) ?? [];
  const texts = given === undefined ? undefined : checks.get(given)?.get(name);
  if (given && texts) {
    const kept = proofs.get(given);
    return {
      lab: given,
      name,
      title: texts.title,
      why: texts.why,
      kernel: kept?.kernel,
      proof: kept?.proofs[name],
    };
  }
  const expected = given ? `the name of a check of lab ${given}` : 'LAB/CHECK, for this is no page of a lab';
  throw new Error(`docs/${page}: expected ${expected}, found "check:${target}"`);
}

/** The lab whose page it is: `labs/LAB` and what has that name before a hyphen, in any language. */
function labOf(page: string, checks: CheckTexts): string | undefined {
  return [...checks.keys()].find((lab) => new RegExp(`(^|/)labs/${lab}(-faults)?\\.md$`).test(page));
}

function languageOf(locale: unknown): Language {
  return locale === 'zh' ? 'zh' : 'en';
}
