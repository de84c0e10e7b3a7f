import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';
import { mistakesIn } from '../support/chinese.ts';

const root = join(import.meta.dirname, '../../docs/zh');

const pages = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md'));

test.for(pages)('%s is set as Chinese is', (path) => {
  expect(mistakesIn(readFileSync(join(root, path), 'utf8'))).toEqual([]);
});

test('so are the texts of the checks', () => {
  const catalogue = readFileSync(join(inject('site').folder, 'zh/checks.md'), 'utf8');
  expect(mistakesIn(catalogue.replace(/<[^>]+>/g, ''))).toEqual([]);
});
