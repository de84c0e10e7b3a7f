import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { words } from '../../docs/.vitepress/words.ts';
import { wordsList } from '../../docs/.vitepress/words-list.ts';
import { languages } from '../../labs/language/text.ts';

const docs = join(import.meta.dirname, '../../docs');
const list = /(?<=<!-- words: from \.vitepress\/words\.ts -->\n\n).*?(?=\n\n<!-- \/words -->)/s;

test('every word has an id of its own', () => {
  const ids = words.map(({ id }) => id);
  expect(ids).toEqual([...new Set(ids)]);
});

// The list stands on the page as Markdown, so that the search finds it and it reads without JavaScript.
test.for(languages)('the page of words lists them all, in %s (write it: UPDATE=1)', (language) => {
  const path = join(docs, language === 'en' ? '' : language, 'words.md');
  const page = readFileSync(path, 'utf8');
  expect(page).toMatch(list);
  if (process.env.UPDATE)
    writeFileSync(
      path,
      page.replace(list, () => wordsList(language)),
    );
  else expect(list.exec(page)?.[0]).toBe(wordsList(language));
});
