/** The sections that a reader has read: ids of sections by the path of their page, the same in every language. */
export type Progress = Readonly<Record<string, readonly string[]>>;

/** How many sections each page has, by its path. */
export type SectionCounts = Readonly<Record<string, number>>;

/** What was kept, or nothing where that is not what this site kept. */
export function parseProgress(kept: string | null): Progress {
  try {
    const value: unknown = JSON.parse(kept ?? '{}');
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
    return Object.fromEntries(Object.entries(value).filter(([, ids]) => isListOfStrings(ids)));
  } catch {
    return {};
  }
}

function isListOfStrings(value: unknown): boolean {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

/** The progress with these sections of a page read, too; the very same one where they all were. */
export function withRead(progress: Progress, page: string, ids: readonly string[]): Progress {
  const read = new Set([...(progress[page] ?? []), ...ids]);
  return read.size === (progress[page]?.length ?? 0) ? progress : { ...progress, [page]: [...read] };
}

/**
 * The sections that were read from beginning to end. A section begins at its heading and ends at the next one
 * or where the page ends.
 * @param seen for each heading in page order, and last for the end of the page, whether it was looked at
 */
export function sectionsRead(ids: readonly string[], seen: readonly boolean[]): readonly string[] {
  return ids.filter((_, index) => seen[index] && seen[index + 1]);
}

/** How far a reader is on a page: sections read, never more than there are. */
export function readOf(progress: Progress, page: string, counts: SectionCounts): number {
  return Math.min(progress[page]?.length ?? 0, counts[page] ?? 0);
}

/** The path of a page, without its language and the ending of its file. */
export function pageOf(relativePath: string): string {
  return relativePath.replace(/^zh\//, '').replace(/\.md$/, '');
}
