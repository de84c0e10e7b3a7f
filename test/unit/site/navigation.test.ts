import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { linksOf, sidebar, topBar } from '../../../docs/.vitepress/navigation.ts';
import { loadLab } from '../../../labs/catalog/index.ts';

const docs = mkdtempSync(join(tmpdir(), 'lvs-docs-'));
mkdirSync(join(docs, 'zh'));
writeFileSync(join(docs, 'start.md'), '---\nlab: dr\n---\n\n# Begin `here` {#begin}\n');
writeFileSync(join(docs, 'zh/start.md'), '# 开头\n');
writeFileSync(join(docs, 'words.md'), '# Words\n');
afterAll(() => rmSync(docs, { recursive: true }));

const labs = [
  { lab: await loadLab('dr'), hasFaultPage: true },
  { lab: await loadLab('nat'), hasFaultPage: false },
];

test('the sidebar lists the pages that are there, in the order of the course', () => {
  expect(linksOf(sidebar(docs, labs, 'en'))).toEqual([
    '/start',
    '/words',
    '/labs/dr',
    '/labs/dr-faults',
    '/labs/nat',
  ]);
  expect(linksOf(sidebar(docs, [], 'zh'))).toEqual(['/zh/start']);
});

test('a page is called what it calls itself', () => {
  const [en] = sidebar(docs, labs, 'en');
  const [zh] = sidebar(docs, labs, 'zh');
  expect([en?.text, zh?.text]).toEqual(['Begin here', '开头']);
});

test('the bar at the top leads to nothing that is not there', () => {
  expect(topBar(docs, 'zh').map((item) => 'link' in item && item.link)).toEqual(['/zh/start']);
});
