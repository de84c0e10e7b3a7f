import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, inject, test } from 'vitest';
import { sitePages } from '../support/site-pages.ts';

const { folder } = inject('site');
const pages = sitePages(folder);
const read = (file: string) => readFileSync(join(folder, file), 'utf8');
const courses = pages.filter(({ address }) => !address.endsWith('/'));

test('the sitemap lists every page', () => {
  const listed = [...read('sitemap.xml').matchAll(/<loc>([^<]+)<\/loc>/g)].map(
    ([, url = '']) => new URL(url).pathname,
  );
  expect(listed.sort()).toEqual(pages.map(({ address }) => address).sort());
});

test('llms.txt lists every page of the course, and each is there as Markdown', () => {
  const listed = [...read('llms.txt').matchAll(/\]\((\S+)\): \S/g)].map(([, path = '']) => path);
  expect([...listed].sort()).toEqual(courses.map(({ address }) => `${address}.md`).sort());
  expect(listed.indexOf('/labs/dr.md')).toBeLessThan(listed.indexOf('/checks.md'));
  for (const path of listed) {
    const markdown = read(path);
    expect(markdown).toMatch(/^# \S/);
    expect(markdown).not.toMatch(/^<!-- generated|\{#[\w-]+\}$|\]\(check:/m);
  }
});

test.for(pages)('$address has a card of its own for social networks', ({ html }) => {
  const card = (name: string) => new RegExp(`<meta property="og:${name}" content="([^"]+)">`).exec(html)?.[1];
  expect(card('title')).toBeTruthy();
  expect(card('description')).toBeTruthy();
  expect(html).toContain(`<meta name="description" content="${card('description')}">`);
  const image = readFileSync(join(folder, new URL(card('image') ?? '').pathname));
  // The width and the height of a PNG (https://www.w3.org/TR/png-3, 11.2.1).
  expect([image.readUInt32BE(16), image.readUInt32BE(20)]).toEqual([1200, 630]);
});

test('an address without a page is told so in both languages, without JavaScript too', () => {
  expect(read('404.html')).toMatch(
    /<noscript>[\s\S]*There is no page[\s\S]*这个地址下没有页面[\s\S]*<\/noscript>/,
  );
  expect(read('zh/404.html')).toContain('<html lang="zh-CN"');
});

describe('nothing is asked of another site', () => {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });

  test.for(files.filter((file) => file.endsWith('.html')))('%s', (file) => {
    const asked = read(file).match(
      /<(?:script|link|img|iframe|source|video)[^>]+(?:src|href|srcset)="(?:https?:)?\/\/[^"]*"/g,
    );
    expect(asked).toBeNull();
  });

  test.for(files.filter((file) => /\.(css|svg)$/.test(file)))('%s', (file) => {
    expect(read(file).match(/(?:url\(|@import|href=)\s*["']?(?:https?:)?\/\/[^)]*/g)).toBeNull();
  });

  test.for(files.filter((file) => /chunks\/.*\.js$/.test(file)))('%s', (file) => {
    // Namespaces are names; Vue's page of errors is printed, never asked for.
    const known = /^https?:\/\/(www\.w3\.org|vuejs\.org\/error-reference|a\.com)/;
    const urls = read(file).match(/https?:\/\/[\w.-]+\.[a-z]{2,}[^"'`\s)]*/g) ?? [];
    const isSearchIndex = file.includes('@localSearchIndex');
    expect(isSearchIndex ? [] : urls.filter((url) => !known.test(url))).toEqual([]);
  });
});
