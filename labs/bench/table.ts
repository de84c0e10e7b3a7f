import { putBetween } from '../page/generated-part.ts';

/** One thing that was measured: what it is, what is asked of it, and what it took. */
export interface Row {
  readonly what: string;
  readonly reach: string;
  readonly aim: string;
  readonly measured: string;
}

const marks = { begin: '<!-- bench: written by npm run bench -->', end: '<!-- /bench -->' };

/** The middle one of some measurements. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new RangeError('the median of no measurement');
  return middle;
}

/** The table in Markdown, with a line that says what it was measured on. */
export function renderTable(rows: readonly Row[], measuredOn: string): string {
  const lines = rows.map(({ what, reach, aim, measured }) => `| ${what} | ${reach} | ${aim} | ${measured} |`);
  return ['| | reach | aim | measured |', '|---|---|---|---|', ...lines, '', measuredOn].join('\n');
}

/** A README with the table between its marks. Throws where the marks are missing. */
export function putTable(readme: string, table: string): string {
  return putBetween(readme, marks, table, 'README.md');
}
