import type { MarkdownRenderer } from 'vitepress';

/** The link beside a heading is named in English by VitePress; on a Chinese page a screen reader says it in Chinese. */
export function permalinks(md: MarkdownRenderer): void {
  md.core.ruler.push('permalinks', ({ tokens, env }) => {
    if (env?.localeIndex !== 'zh') return;
    for (const token of tokens.flatMap(({ children }) => children ?? [])) {
      const [, heading] = /^Permalink to “(.*)”$/.exec(String(token.attrGet('aria-label') ?? '')) ?? [];
      if (heading !== undefined) token.attrSet('aria-label', `“${heading}”的链接`);
    }
  });
}
