import { expect, test } from 'vitest';
import { parseFence } from '../../../labs/page/fence.ts';

const parse = (info: string, body = '$ true\n') =>
  parseFence({ info, body, page: 'docs/labs/sample.md', line: 10, section: 'do' }, ['one', 'two']);

test('a block names its nodes, its purpose and what varies', () => {
  expect(parse('console one,two setup varies=port,mac')).toEqual({
    nodes: ['one', 'two'],
    purpose: 'setup',
    meanwhile: false,
    varies: ['port', 'mac'],
    commands: [{ text: 'true', output: '', line: 11 }],
    page: 'docs/labs/sample.md',
    line: 10,
    section: 'do',
  });
});

test('a block needs no purpose, and may go on while the next one runs', () => {
  expect(parse('console two meanwhile')).toMatchObject({ purpose: undefined, meanwhile: true, varies: [] });
});

test('output belongs to the command above it, blank lines included', () => {
  const { commands } = parse('console one', '$ first\na\n\nb\n$ second\n$ third\nc\n');
  expect(commands).toEqual([
    { text: 'first', output: 'a\n\nb', line: 11 },
    { text: 'second', output: '', line: 15 },
    { text: 'third', output: 'c', line: 16 },
  ]);
});

test('a backslash continues a command; a ">" elsewhere is output', () => {
  const { commands } = parse('console one', '$ curl \\\n> --silent\n> GET /\n');
  expect(commands).toEqual([{ text: 'curl \\\n--silent', output: '> GET /', line: 11 }]);
});

test('a here-document goes on to the line that ends it', () => {
  const { commands } = parse(
    'console one',
    "$ cat > file <<'END'\n> a {\n>   b\n> }\n> END\n> c\n$ cat <<< d\nd\n",
  );
  expect(commands).toEqual([
    { text: "cat > file <<'END'\na {\n  b\n}\nEND", output: '> c', line: 11 },
    { text: 'cat <<< d', output: 'd', line: 17 },
  ]);
});

test.each([
  [
    'console',
    '$ true\n',
    'docs/labs/sample.md:10: expected a node of the lab ("one", "two") after "console", found ""',
  ],
  ['console three', '$ true\n', 'found "three"'],
  ['console one,three', '$ true\n', 'found "three"'],
  [
    'console one stup',
    '$ true\n',
    'expected one of "setup", "proof", "try", "variant", "fault", "mend", "meanwhile", "varies=…", found "stup"',
  ],
  ['console one varies=ports', '$ true\n', '"order", found "ports"'],
  ['console one setup proof', '$ true\n', 'expected one purpose, found setup proof'],
  [
    'console one',
    'output\n$ true\n',
    'docs/labs/sample.md:11: expected a command ("$ …") before any output, found "output"',
  ],
  ['console one', '', 'expected a command ("$ …") in the block'],
  [
    'console one',
    '$ cat << END\n> a\nEND\n',
    'docs/labs/sample.md:13: expected "> " before the rest of the command, found "END"',
  ],
  [
    'console one',
    '$ curl \\\n--silent\n',
    'docs/labs/sample.md:12: expected "> " before the rest of the command, found "--silent"',
  ],
])('%s with body %j is refused', (info, body, message) => {
  expect(() => parse(info, body)).toThrow(message);
});
