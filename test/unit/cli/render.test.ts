import stringWidth from 'string-width';
import { expect, test } from 'vitest';
import { formName } from '../../../labs/cli/render/forms.ts';
import { renderStarted } from '../../../labs/cli/render/started.ts';
import { renderTopology, table } from '../../../labs/cli/render/topology.ts';
import type { Language } from '../../../labs/language/text.ts';
import type { Block } from '../../../labs/page/block.ts';
import type { LabPages } from '../../../labs/page/lab-pages.ts';
import { lab } from '../runtime/lab.ts';

test('the topology shows each network with its nodes, addresses and roles', () => {
  expect(renderTopology(lab, 'en').join('\n')).toBe(`\
front 192.0.2.0/24   VIP 192.0.2.3
├─ director  192.0.2.5  director
└─ client    192.0.2.9  client
back 198.51.100.0/24
├─ director  198.51.100.5  director
└─ rs1       198.51.100.7  real server`);
});

test('the topology speaks Chinese', () => {
  expect(renderTopology(lab, 'zh').join('\n')).toBe(`\
front 192.0.2.0/24   VIP 192.0.2.3
├─ director  192.0.2.5  调度器
└─ client    192.0.2.9  客户端
back 198.51.100.0/24
├─ director  198.51.100.5  调度器
└─ rs1       198.51.100.7  真实服务器`);
});

test('columns line up where Chinese is in them', () => {
  const [first = '', second = ''] = table([
    ['提示', 'x'],
    ['a hint', 'y'],
  ]);
  expect(stringWidth(first)).toBe(stringWidth(second));
});

test('a fault that was drawn is not named', () => {
  const broken = { start: 'broken', variant: undefined, fault: 'arp-flux', solved: false } as const;
  expect(formName({ ...broken, drawn: false }).en).toContain('arp-flux');
  expect(JSON.stringify(formName({ ...broken, drawn: true }))).not.toContain('arp-flux');
});

test('a variant is named, and what was solved says that it is the plain solution now', () => {
  const variant = { start: 'solution', variant: 'gue', fault: undefined, drawn: false } as const;
  expect(formName({ ...variant, solved: false })).toEqual({
    en: 'a working cluster, variant gue',
    zh: '正常工作的集群，变体 gue',
  });
  expect(formName({ ...variant, solved: true }).en).toContain('since brought to the plain solution');
});

const block = (purpose: Block['purpose'], text: string): Block => ({
  nodes: ['client'],
  purpose,
  meanwhile: false,
  varies: [],
  commands: [{ text, output: '', line: 1 }],
  page: 'docs/labs/sample.md',
  line: 1,
  section: '',
});
const proof = block('proof', 'curl -s http://192.0.2.3/');
// No other part of the pages is looked at.
const pages = {
  page: { path: 'docs/labs/sample.md', sections: [] },
  blocks: [proof, block('try', 'ip neigh')],
  faults: [],
};
const up: Parameters<typeof renderStarted>[0] = {
  lab,
  host: 'vm',
  start: 'solution',
  variant: undefined,
  fault: undefined,
  drawn: false,
  solved: false,
};

function started(language: Language, columns: number, cluster = up): string[] {
  const transcript = {
    block: proof,
    nodes: [{ node: 'client', commands: [{ output: 'rs1 saw you', exitCode: 0 }] }],
  };
  const paper = { language, columns, bold: (line: string) => line };
  return renderStarted(cluster, pages as unknown as LabPages, [transcript], 12.34, paper);
}

test.each(['en', 'zh'] as const)('what is read once a lab is up, in %s', async (language) => {
  await expect(`${started(language, 80).join('\n')}\n`).toMatchFileSnapshot(`golden/started.${language}.txt`);
});

test.each([40, 80])('it fits %i columns', (columns) => {
  for (const line of started('zh', columns)) expect(stringWidth(line)).toBeLessThanOrEqual(columns);
});

test('whoever starts a broken lab is shown where to learn to look', () => {
  const lines = started('en', 80, { ...up, start: 'broken', fault: 'arp-flux', drawn: true }).join('\n');
  expect(lines).toMatch(/how to find it +docs\/finding-faults\.md/);
  expect(lines).not.toContain('arp-flux');
});
