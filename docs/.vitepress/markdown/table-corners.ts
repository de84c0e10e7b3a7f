import type { MarkdownRenderer } from 'vitepress';

/** The empty corner above the first column of a table heads nothing: it is a cell like any other. */
export function tableCorners(md: MarkdownRenderer): void {
  md.core.ruler.push('table-corners', ({ tokens }) => {
    for (const [index, open] of tokens.entries()) {
      const [content, close] = tokens.slice(index + 1, index + 3);
      if (open.type !== 'th_open' || content?.content !== '' || close?.type !== 'th_close') continue;
      open.tag = 'td';
      close.tag = 'td';
    }
  });
}
