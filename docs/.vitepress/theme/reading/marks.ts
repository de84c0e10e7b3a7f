import { type Progress, readOf, type SectionCounts } from './progress.ts';

/** The words for a page of which everything was read, and for one that was read in part. */
export interface MarkWords {
  readonly all: string;
  readonly some: (read: number, count: number) => string;
}

/**
 * The style sheet that marks, in the sidebar, the pages that were read. As a style it needs no other way into
 * the sidebar, which is VitePress's own; the words after the slash are what a screen reader says.
 */
export function sidebarMarks(
  progress: Progress,
  counts: SectionCounts,
  address: (page: string) => string,
  words: MarkWords,
): string {
  return Object.entries(counts)
    .map(([page, count]) => ({ page, count, read: readOf(progress, page, counts) }))
    .filter(({ read }) => read > 0)
    .map(({ page, count, read }) => {
      const [sign, said] = read === count ? ['✓', words.all] : [`${read}/${count}`, words.some(read, count)];
      return `.VPSidebar a[href="${address(page)}"]::after{content:"${sign}" / "${said}"}`;
    })
    .join('\n');
}
