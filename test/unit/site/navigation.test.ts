import { join } from 'node:path';
import { expect, test } from 'vitest';
import { linksOf, sidebar, topBar } from '../../../docs/.vitepress/navigation.ts';
import { pageTitle } from '../../../docs/.vitepress/pages.ts';
import { allLabs } from '../../../labs/catalog/index.ts';

const docs = join(import.meta.dirname, '../../../docs');
const [first, second] = await allLabs();
if (!first || !second) throw new Error('expected two labs');
const labs = [
  { lab: first, hasFaultPage: true },
  { lab: second, hasFaultPage: false },
];

test('the sidebar lists the course in its order, the fault page of a lab below it', () => {
  const links = linksOf(sidebar(docs, labs, 'en'));
  const [one, other] = [`/labs/${first.name}`, `/labs/${second.name}`];
  expect(links.slice(links.indexOf(one), links.indexOf(one) + 3)).toEqual([one, `${one}-faults`, other]);
  expect(links).not.toContain(`${other}-faults`);
  expect(links[0]).toBe('/start');
  expect(linksOf(sidebar(docs, labs, 'zh'))).toEqual(links.map((link) => `/zh${link}`));
});

test('a page is called what it calls itself', () => {
  const [en] = sidebar(docs, labs, 'en');
  const [zh] = sidebar(docs, labs, 'zh');
  expect([en?.text, zh?.text]).toEqual(['Start here', '从这里开始']);
});

test('a page that is not there is an error', () => {
  expect(() => pageTitle(docs, 'nowhere', 'zh')).toThrow('zh/nowhere.md');
});

test('in the bar at the top, the labs begin with the first', () => {
  const links = topBar(labs, 'zh').map((item) => 'link' in item && item.link);
  expect(links).toContain(`/zh/labs/${first.name}`);
  expect(links).toContain('/zh/start');
});
