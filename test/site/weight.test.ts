import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { expect, inject, test } from 'vitest';
import { sitePages } from '../support/site-pages.ts';

const { folder } = inject('site');

/** What a reader with nothing in the cache is sent for any page, compressed. */
const allowed = 200_000;

const sent = new Map<string, number>();
function weight(file: string): number {
  const known = sent.get(file) ?? gzipSync(readFileSync(join(folder, file))).length;
  sent.set(file, known);
  return known;
}

test.for(sitePages(folder))('$address is light', ({ file, html }) => {
  // All that a page asks for is in its HTML; what scripts fetch later is fetched for what the reader does.
  const asked = [...html.matchAll(/<(?:script|link|img)[^>]+(?:src|href)="(\/[^"]+)"/g)].map(
    ([, path = '']) => path,
  );
  const bytes = [file, ...new Set(asked)].reduce((sum, each) => sum + weight(each), 0);
  expect(bytes).toBeLessThan(allowed);
});
