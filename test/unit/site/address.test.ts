import { expect, test } from 'vitest';
import { siteOf } from '../../../docs/.vitepress/site.ts';

test('a site without a homepage is at home where it is previewed, and cannot be edited', () => {
  expect(siteOf({})).toEqual({ origin: 'http://localhost:4173', base: '/', editPattern: undefined });
});

test('a homepage below a path is the base of all addresses', () => {
  const { origin, base } = siteOf({ homepage: 'https://pages.example/course' });
  expect([origin, base]).toEqual(['https://pages.example', '/course/']);
});

test.for([
  ['owner/name', 'https://github.com/owner/name/edit/main/docs/:path'],
  ['github:owner/name', 'https://github.com/owner/name/edit/main/docs/:path'],
  ['git+https://code.example/a/b.git', 'https://code.example/a/b/edit/main/docs/:path'],
])('the source of a page in %s', ([repository = '', expected]) => {
  expect(siteOf({ repository }).editPattern).toBe(expected);
  expect(siteOf({ repository: { url: repository } }).editPattern).toBe(expected);
});
