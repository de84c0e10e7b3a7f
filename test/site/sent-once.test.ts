import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const { folder } = inject('site');

/** What is built, by the end of its name, with its text. */
function built(ending: RegExp): readonly { readonly file: string; readonly text: string }[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => ending.test(file))
    .map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
}

test('what never changes on a page is not sent a second time as script', () => {
  const scripts = built(/\.lean\.js$/);
  expect(scripts).not.toEqual([]);
  const again = scripts.filter(({ text }) => /word-tip|proof-title/.test(text));
  expect(again.map(({ file }) => file)).toEqual([]);
});

test('no attribute keeps the name that it bears while Vue compiles', () => {
  const odd = built(/\.(js|html)$/).filter(({ text }) => text.includes('data-as-'));
  expect(odd.map(({ file }) => file)).toEqual([]);
});
