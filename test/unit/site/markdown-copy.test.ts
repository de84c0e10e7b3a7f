import { expect, test } from 'vitest';
import {
  firstParagraph,
  markdownCopy,
  withShownFiles,
} from '../../../docs/.vitepress/build/markdown-copy.ts';
import { withGenerated } from '../../../docs/.vitepress/markdown/generated.ts';

const page = `---
outline: 2
---

# A *page* {#top}

<LabTopology lab="dr" />

\`npm\` [does it](./dr#x), and [it holds](check:dr/reply-direct).

## Next {#next}
`;

test('a copy of a page has no parts that are only for the site', () => {
  expect(markdownCopy(page)).toBe(
    '# A *page*\n\n`npm` [does it](./dr#x), and it holds [check: dr/reply-direct].\n\n## Next\n',
  );
});

test('nor has it the looks of a verdict, or a note to the authors', () => {
  expect(markdownCopy('**Holds.**{.holds} It does. <!-- show: ha E46 -->\n')).toBe('**Holds.** It does.\n');
});

test('a file that a page shows is in its copy', () => {
  const read = (path: string) => `of ${path}\n`;
  expect(withShownFiles('a\n\n<<< ./x/y.txt{text}\n<<< z.sh\n', read)).toBe(
    'a\n\n```text\nof ./x/y.txt\n```\n```\nof z.sh\n```\n',
  );
});

test('the first paragraph says what a page is about', () => {
  expect(firstParagraph(page)).toBe('npm does it, and it holds.');
  expect(firstParagraph('# Title\n\n```sh\ncode\n```\n')).toBeUndefined();
});

test('what the code writes stands where a page asks for it', () => {
  const generated = { list: { en: 'one', zh: '一' } };
  expect(withGenerated('a\n\n<!-- generated: list -->\n', 'zh', generated)).toBe('a\n\n一\n');
  expect(withGenerated('it is <!-- generated: list -->.', 'en', generated)).toBe('it is one.');
  expect(() => withGenerated('<!-- generated: lits -->', 'en', generated)).toThrow(
    /expected one of list, found .*lits/,
  );
});
