import { putBetween } from '../../labs/page/generated-part.ts';

/** One thing that was measured, in seconds: today, and at the commit that it is measured against. */
export interface Row {
  readonly what: string;
  /** What it should come to at most, in seconds and as a ratio. */
  readonly aim: number | undefined;
  readonly ratio: number | undefined;
  readonly measured: number;
  readonly before: number | undefined;
}

/** A part of a grading and the seconds that it took. */
export interface Measured {
  readonly what: string;
  readonly seconds: number;
}

const marks = { begin: '<!-- bench: written by npm run bench -->', end: '<!-- /bench -->' };

/** The middle one of some measurements. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((one, other) => one - other);
  const middle = sorted[Math.floor((sorted.length - 1) / 2)];
  if (middle === undefined) throw new RangeError('the median of no measurement');
  return middle;
}

/**
 * The table in Markdown, with where the time of a grading goes and what it was measured on.
 * @param against the commit of the other checkout, where there is one
 */
export function renderTable(
  rows: readonly Row[],
  stages: readonly Measured[],
  place: string,
  against: string | undefined,
): string {
  const columns =
    against === undefined ? ['', 'measured', 'aim'] : ['', 'measured', `at ${against}`, 'ratio', 'aim'];
  const lines = rows.map((row) => line(cells(row, against !== undefined)));
  const parts = stages.map(({ what, seconds }) => `${what} ${inSeconds(seconds)}`).join(', ');
  return [
    ...[line(columns), line(columns.map(() => '---')), ...lines, ''],
    ...[`Where the time of a grading goes: ${parts}.`, '', place],
  ].join('\n');
}

/** A README with the table between its marks. Throws where the marks are missing. */
export function putTable(readme: string, table: string): string {
  return putBetween(readme, marks, table, 'README.md');
}

function cells({ what, aim, ratio, measured, before }: Row, compared: boolean): string[] {
  const aims = [
    aim === undefined ? [] : `${aim} s`,
    ratio === undefined || !compared ? [] : ratio.toFixed(2),
  ].flat();
  const comparison = before === undefined ? ['', ''] : [inSeconds(before), (measured / before).toFixed(2)];
  return [what, inSeconds(measured), ...(compared ? comparison : []), aims.join(', ')];
}

function line(columns: readonly string[]): string {
  return `| ${columns.join(' | ')} |`;
}

function inSeconds(seconds: number): string {
  return `${seconds.toFixed(seconds < 1 ? 2 : 1)} s`;
}
