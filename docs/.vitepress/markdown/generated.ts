import type { MarkdownRenderer } from 'vitepress';
import type { Language, Text } from '../../../labs/language/text.ts';

/** Markdown that the code writes, by the name under which a page asks for it. */
export type Generated = Readonly<Record<string, Text>>;

/** A line `<!-- generated: NAME -->` of a page, or a place within one. */
const place = /<!-- generated: (\S+) -->/g;

/** Puts what the code writes where a page asks for it. Throws for a name that there is not. */
export function withGenerated(markdown: string, language: Language, generated: Generated): string {
  return markdown.replace(place, (_, name: string) => {
    const text = generated[name];
    if (text) return text[language];
    throw new Error(
      `expected one of ${Object.keys(generated).join(', ')}, found <!-- generated: ${name} -->`,
    );
  });
}

/** Does so before anything else reads a page, so that outline, search and link checks see the whole page. */
export function generatedParts(md: MarkdownRenderer, generated: Generated): void {
  md.core.ruler.before('normalize', 'generated', (state) => {
    const language = state.env?.localeIndex === 'zh' ? 'zh' : 'en';
    state.src = withGenerated(state.src, language, generated);
  });
}
