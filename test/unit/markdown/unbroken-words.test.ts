import { createMarkdownRenderer } from 'vitepress';
import { expect, test } from 'vitest';
import { unbrokenWords } from '../../../docs/.vitepress/markdown/unbroken-words.ts';

const md = await createMarkdownRenderer('.', { config: unbrokenWords });

test.for([
  ['`--rate`', '<span class="unbroken">--rate</span>'],
  ['`ip -brief address`', 'ip <span class="unbroken">-brief</span> address'],
  ['`npm run check`', 'npm run check'],
  ['`"-x"`', '<span class="unbroken">&quot;-x&quot;</span>'],
])('%s holds words with a hyphen together', async ([markdown, inside]) => {
  expect(await md.renderAsync(markdown ?? '')).toContain(`>${inside}</code>`);
});

test('a word that is longer than a line of a phone may be broken', async () => {
  expect(await md.renderAsync(`\`${'a-'.repeat(20)}\``)).not.toContain('unbroken');
});
