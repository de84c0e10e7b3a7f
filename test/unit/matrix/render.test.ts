import { expect, test } from 'vitest';
import type { FaultRow, LabMatrix } from '../../../checks/matrix/model.ts';
import { matrixPages, matrixPath } from '../../../checks/matrix/page.ts';
import { renderMatrix } from '../../../checks/matrix/render.ts';

const check = (name: string, zh: string): FaultRow['failed'][number] => ({
  name,
  layer: 'arp',
  title: { en: `Check ${name}`, zh },
  why: { en: '', zh: '' },
});
const row = (name: string, own: string, ...failed: FaultRow['failed']): FaultRow => ({
  fault: {
    name,
    title: { en: `A ${name} | more`, zh: '故障' },
    check: own,
    page: 'docs/labs/one-faults.md',
    anchor: `fault-${name}`,
  },
  failed,
  surprise: undefined,
});
const matrix = (...rows: readonly FaultRow[]): LabMatrix => ({
  lab: { name: 'one', title: { en: 'One', zh: '一' } },
  rows,
  unhealthy: [],
  times: { start: 0, 'put in': 0, grade: 0, 'take out': 0 },
});
const own = check('one-mac', '只有一个 MAC');
const other = check('asks-itself', '用自己的地址询问');
const found = row('cut', 'one-mac', own, other);

test('a fault is found by its check, in a layer, with what fails there too', () => {
  expect(renderMatrix([matrix(found)], 'en')).toBe(`
1 fault in 1 lab; every one found first by its own check.

## One {#one}

| fault | found by | layer | may fail with it |
| --- | --- | --- | --- |
| [A cut \\| more](./labs/one-faults#fault-cut) | Check one-mac (\`one-mac\`) | ARP | \`asks-itself\` |
`);
});

test('the table speaks Chinese', () => {
  expect(renderMatrix([matrix(found, row('bend', 'asks-itself', other))], 'zh')).toBe(`
1 个实验共 2 处故障，每一处都最先被各自的检查项发现。

## 一 {#one}

| 故障 | 发现它的检查项 | 层次 | 同层可能一并失败 |
| --- | --- | --- | --- |
| [故障](./labs/one-faults#fault-cut) | 只有一个 MAC（\`one-mac\`） | ARP | \`asks-itself\` |
| [故障](./labs/one-faults#fault-bend) | 用自己的地址询问（\`asks-itself\`） | ARP | – |
`);
});

test('a fault that is found by another check, or by none, stands out', () => {
  const table = renderMatrix([matrix(row('cut', 'one-mac', other), row('bend', 'one-mac'), found)], 'en');
  expect(table).toContain('3 faults in 1 lab; 1 of them found first by its own check.');
  expect(table).toContain('| **`asks-itself`** instead of `one-mac` | ARP | – |');
  expect(table).toContain('| **nothing** instead of `one-mac` | – | – |');
});

test('what stands by hand above the table stays, in every language', () => {
  const begin = '<!-- matrix: written by npm run docs:faults -->';
  const pages = matrixPages([matrix(found)], (path) => `# ${path}\n\n${begin}\nold\n<!-- /matrix -->\nend\n`);
  expect([...pages.keys()]).toEqual([matrixPath('en'), matrixPath('zh')]);
  expect(pages.get('docs/faults.md')).toMatch(/^# docs\/faults\.md\n\n<!-- matrix.*-->\n\n1 fault in/);
  expect(pages.get('docs/zh/faults.md')).toMatch(/ \|\n\n<!-- \/matrix -->\nend\n$/);
  expect(() => matrixPages([], () => '# Without marks\n')).toThrow('docs/faults.md: expected a part between');
});
