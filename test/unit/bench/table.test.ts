import { expect, test } from 'vitest';
import { median, putTable, type Row, renderTable } from '../../../checks/bench/table.ts';

const rows: Row[] = [
  { what: '`npm run check`', aim: 4, ratio: 0.45, measured: 1.52, before: 4.94 },
  { what: '`npm run lab reset`', aim: undefined, ratio: 0.8, measured: 0.94, before: 2.1 },
];
const stages = [
  { what: 'listen', seconds: 0.31 },
  { what: 'traffic', seconds: 1.2 },
];

test('the median is the middle one, the lower of two', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 2, 3])).toBe(2);
  expect(() => median([])).toThrow('no measurement');
});

test('a table says what was measured and what it should come to', () => {
  expect(renderTable(rows, stages, 'Measured here.', undefined)).toBe(
    `|  | measured | aim |
| --- | --- | --- |
| \`npm run check\` | 1.5 s | 4 s |
| \`npm run lab reset\` | 0.94 s |  |

Where the time of a grading goes: listen 0.31 s, traffic 1.2 s.

Measured here.`,
  );
});

test('against another checkout it has that one’s figures and the ratios', () => {
  expect(renderTable(rows, stages, 'Measured here.', 'abc1234').split('\n').slice(0, 4)).toEqual([
    '|  | measured | at abc1234 | ratio | aim |',
    '| --- | --- | --- | --- | --- |',
    '| `npm run check` | 1.5 s | 4.9 s | 0.31 | 4 s, 0.45 |',
    '| `npm run lab reset` | 0.94 s | 2.1 s | 0.45 | 0.80 |',
  ]);
});

test('the table takes the place of the old one', () => {
  const readme = 'a\n<!-- bench: written by npm run bench -->\nold\n<!-- /bench -->\nb\n';
  expect(putTable(readme, 'new')).toContain('new');
  expect(putTable(readme, 'new')).not.toContain('old');
});
