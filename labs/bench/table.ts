/** One thing that was measured: what it is, what is asked of it, and what it took. */
export interface Row {
  readonly what: string;
  readonly reach: string;
  readonly aim: string;
  readonly measured: string;
}

const begin = '<!-- bench: written by npm run bench -->';
const end = '<!-- /bench -->';

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
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error(`README.md: expected a part between ${begin} and ${end}`);
  return `${readme.slice(0, from + begin.length)}\n${table}\n${readme.slice(to)}`;
}
