import type { MarkdownRenderer } from 'vitepress';

/** A longer word may have to be broken on a phone. */
const longest = 32;

/**
 * A browser breaks a line behind any hyphen, so that an option (`--rate`) ends up on two lines. In code within
 * text, words with a hyphen are held together.
 */
export function unbrokenWords(md: MarkdownRenderer): void {
  const inlineCode = md.renderer.rules.code_inline;
  if (!inlineCode) return;
  md.renderer.rules.code_inline = (...rendering) =>
    inlineCode(...rendering).replace(/(?<=<code[^>]*>)[^<]+/, (code) =>
      code.replace(/\S*-\S*/g, (word) =>
        word.length <= longest ? `<span class="unbroken">${word}</span>` : word,
      ),
    );
}
