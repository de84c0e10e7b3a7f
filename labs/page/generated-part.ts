/** Where the part of a Markdown file begins and ends that a command writes. */
export interface Marks {
  readonly begin: string;
  readonly end: string;
}

/** A Markdown file with a new text between the marks. Throws where the marks are missing. */
export function putBetween(markdown: string, { begin, end }: Marks, text: string, path: string): string {
  const from = markdown.indexOf(begin);
  const to = markdown.indexOf(end);
  if (from < 0 || to < from) throw new Error(`${path}: expected a part between ${begin} and ${end}`);
  return `${markdown.slice(0, from + begin.length)}\n${text}\n${markdown.slice(to)}`;
}
