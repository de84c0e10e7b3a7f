import type { MarkdownRenderer } from 'vitepress';
import type { Language, Text } from '../../../labs/language/text.ts';

/** What a check is called, for each lab and each check of it. */
export type CheckTitles = ReadonlyMap<string, ReadonlyMap<string, Text>>;

/**
 * A link `[claim](check:NAME)` becomes the claim with a small mark that names the check that proves it.
 * A check that the page's lab doesn't have breaks the build.
 */
export function checkLinks(md: MarkdownRenderer, titles: CheckTitles): void {
  md.core.ruler.push('check-links', ({ tokens, env, Token }) => {
    for (const inline of tokens.filter((token) => token.type === 'inline')) {
      let name: string | undefined;
      inline.children = (inline.children ?? []).flatMap((token) => {
        const target = token.type === 'link_open' ? String(token.attrGet('href')) : '';
        if (target.startsWith('check:')) {
          name = target.slice('check:'.length);
          const open = new Token('claim_open', 'span', 1);
          open.attrSet('class', 'claim');
          return [open];
        }
        if (token.type !== 'link_close' || name === undefined) return [token];
        const mark = new Token('html_inline', '', 0);
        mark.content = checkMark(
          name,
          titleOf(name, String(env.relativePath), titles),
          languageOf(env.localeIndex),
        );
        name = undefined;
        return [mark, new Token('claim_close', 'span', -1)];
      });
    }
  });
}

const provedBy: Text = { en: 'Proved by the check', zh: '由检查项证明：' };

function checkMark(name: string, title: Text, language: Language): string {
  const tip = `${provedBy[language]} ${name}: ${title[language]}`.replaceAll('"', '&quot;');
  return ` <span class="check-mark" title="${tip}">${name}</span>`;
}

function titleOf(target: string, page: string, titles: CheckTitles): Text {
  // On a page of a lab NAME is enough; elsewhere it is LAB/NAME.
  const [name = '', named] = target.split('/').reverse();
  const lab =
    named ?? [...titles.keys()].find((each) => new RegExp(`(^|/)labs/${each}(-faults)?\\.md$`).test(page));
  const title = titles.get(lab ?? '')?.get(name);
  if (title) return title;
  throw new Error(`docs/${page}: expected the name of a check of its lab, found "check:${target}"`);
}

function languageOf(locale: unknown): Language {
  return locale === 'zh' ? 'zh' : 'en';
}
