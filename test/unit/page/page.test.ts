import { expect, test } from 'vitest';
import { readFaults } from '../../../labs/page/faults.ts';
import { parsePage } from '../../../labs/page/page.ts';

const parse = (markdown: string, path = 'docs/labs/sample.md') => parsePage(markdown, path, ['one', 'two']);

const page = `---
outline: deep
---
# Sample

## Do {#do}

### Inner {#inner}

A [claim](check:sound) and a [page](./other).

\`\`\`console one setup
$ true
\`\`\`

\`\`\`sh
npm run lab
\`\`\`

## See {#see}

\`\`\`console two
$ id
\`\`\`
`;

test('a page is its title, its sections with their checks, and its blocks', () => {
  const { title, sections, blocks } = parse(page);
  expect(title).toBe('Sample');
  expect(sections.map(({ id, level, checks, blocks }) => [id, level, checks, blocks.length])).toEqual([
    ['do', 2, ['sound'], 1],
    ['inner', 3, ['sound'], 1],
    ['see', 2, [], 1],
  ]);
  expect(blocks.map(({ section, line }) => [section, line])).toEqual([
    ['inner', 12],
    ['see', 22],
  ]);
});

test('line numbers count the frontmatter', () => {
  expect(() => parse('---\na: b\n---\n\n```console three\n```\n')).toThrow('docs/labs/sample.md:5:');
});

test('a heading needs an id', () => {
  expect(() => parse('# Sample\n\n## Do\n')).toThrow(
    'docs/labs/sample.md:3: expected a heading with an id, "{#id}", found "Do"',
  );
});

const fault = (heading: string, parts: readonly string[]) =>
  parse(`# F\n\n## ${heading} {#fault-cut}\n\n${parts.join('\n\n')}\n`);
const inject = '```console one fault\n$ cut\n```';
const mend = '```console one mend\n$ join\n```';
const claim = '[It is whole](check:whole)';

test('a fault is a section with its blocks, its check and its title in every language', () => {
  const [found] = readFaults(fault('Cut', [inject, claim, mend]), fault('断了', [inject, claim, mend]));
  expect(found).toMatchObject({
    name: 'cut',
    title: { en: 'Cut', zh: '断了' },
    check: 'whole',
    inject: [{ commands: [{ text: 'cut' }] }],
    mend: [{ commands: [{ text: 'join' }] }],
    anchor: 'fault-cut',
  });
});

test.each([
  [[claim, mend], 'expected a "fault" block in the section, found "Cut"'],
  [[inject, claim], 'expected a "mend" block in the section'],
  [[inject, mend], 'expected a link to the check (check:NAME)'],
])('an unfinished fault is refused', (parts, message) => {
  expect(() => readFaults(fault('Cut', parts), fault('断了', parts))).toThrow(message);
});

test('a fault must be translated', () => {
  expect(() => readFaults(fault('Cut', [inject, claim, mend]), parse('# F\n'))).toThrow(
    'the same section in',
  );
});
