import { expect, inject, test } from 'vitest';
import { sitePages } from '../support/site-pages.ts';

test.for(sitePages(inject('site').folder))('the scripts of $address wait for what is read', ({ html }) => {
  const preloads = html.match(/<link rel="modulepreload"[^>]*>/g) ?? [];
  expect(preloads).not.toEqual([]);
  expect(preloads.filter((link) => !link.includes('fetchpriority="low"'))).toEqual([]);
});
