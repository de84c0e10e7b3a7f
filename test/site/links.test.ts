import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { linksIn, sitePages, within } from '../support/site-pages.ts';

const { folder } = inject('site');
const pages = sitePages(folder);
const byAddress = new Map(pages.map((page) => [page.address, page]));
const isChinese = (address: string) => address.startsWith('/zh/');

/** The path and the place that a link of a page leads to. */
function follow(link: string, from: string): { readonly path: string; readonly place: string } {
  const { pathname, hash } = new URL(link, `http://site${from}`);
  return { path: decodeURI(pathname), place: decodeURIComponent(hash.slice(1)) };
}

test.for(pages)('every link of $address leads somewhere', ({ address, html }) => {
  const dead = linksIn(html)
    .filter((link) => !/^https?:/.test(link))
    .filter((link) => {
      const { path, place } = follow(link, address);
      const there = byAddress.get(path);
      if (!there) return !existsSync(join(folder, path)) || /\/$/.test(path);
      return place !== '' && !there.html.includes(`id="${place}"`);
    });
  expect(dead).toEqual([]);
});

test.for(pages)('ids are unique on $address', ({ html }) => {
  const ids = [...html.matchAll(/<[^>]* id="([^"]+)"/g)].map(([, id]) => id);
  expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([]);
});

test('every page is in the sidebar of its language, once', () => {
  for (const start of ['/checks', '/zh/checks']) {
    const listed = linksIn(within(byAddress.get(start)?.html ?? '', 'nav', 'nav'));
    const own = pages.map(({ address }) => address).filter((address) => !address.endsWith('/'));
    const expected = own.filter((address) => isChinese(address) === isChinese(start));
    expect([...listed].sort()).toEqual(expected.sort());
  }
});

test('“next page” leads through all of them, in the order of the sidebar', () => {
  const sidebar = linksIn(within(byAddress.get('/checks')?.html ?? '', 'nav', 'nav'));
  const next = (address: string) =>
    /pager-link next" href="([^"]+)"/.exec(byAddress.get(address)?.html ?? '')?.[1];
  expect(sidebar.slice(0, -1).map(next)).toEqual(sidebar.slice(1));
});

test.for(pages)('the other language of $address is one step away', ({ address, html }) => {
  const other = isChinese(address) ? address.replace(/^\/zh/, '') : `/zh${address}`;
  expect(linksIn(html)).toContain(other);
});

test.for(pages)('$address says what language it is in, and has its outline in it', ({ address, html }) => {
  expect(html).toContain(`<html lang="${isChinese(address) ? 'zh-CN' : 'en'}"`);
  // The home page and pages of wide tables have none.
  if (!html.includes('has-aside')) return;
  expect(html).toContain(isChinese(address) ? '本页内容' : 'On this page');
});
