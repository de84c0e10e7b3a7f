import { PassThrough } from 'node:stream';
import { expect, test } from 'vitest';
import { labNames } from '../../../labs/catalog/index.ts';
import type { Context } from '../../../labs/cli/context.ts';
import { lab } from '../../../labs/cli/lab.ts';

// Wrong usage is told before anything is reached for, so no part of this is used.
const context: Context = {
  language: 'en',
  json: false,
  progress: { step: (_, work) => work(() => {}), note: () => {} },
  signal: new AbortController().signal,
  cache: '/nonexistent',
  stdout: new PassThrough() as unknown as NodeJS.WriteStream,
  stderr: new PassThrough() as unknown as NodeJS.WriteStream,
  stdin: new PassThrough() as unknown as NodeJS.ReadStream,
  say: (text) => text.en,
  print: () => {},
};
const [name = ''] = await labNames();

test.each([
  [['no-such-lab'], 'Unknown lab: no-such-lab'],
  [[name, 'bar'], 'Did you mean bare?'],
  [[name, 'bare', 'link-down'], 'broken FAULT'],
  [[name, 'broken', 'no-such-fault-at-all'], 'Unknown fault: no-such-fault-at-all'],
  [[name, 'broken', 'x', 'y'], 'Too many words'],
  [['--jsn'], 'Did you mean --json?'],
  [['status', '--jsn'], 'Did you mean --json?'],
  [['shell'], 'node is missing'],
  [['exec', 'client'], 'command is missing'],
  [['--lang', 'fr'], 'Unknown language: fr'],
  [[name, '--json'], '--json does nothing with npm run lab NAME'],
  [[name, 'bare', '--json'], '--json does nothing'],
  [['--replace'], '--replace does nothing with npm run lab.'],
  [['--json', 'status'], '--json does nothing with npm run lab status'],
  ...['status', 'solve', 'reset', 'down', 'doctor'].flatMap((sub): [string[], string][] => [
    [['--replace', sub], `--replace does nothing with npm run lab ${sub}`],
    [[sub, '--replace'], 'Unknown option: --replace'],
    [[sub, 'more'], 'Too many words: more'],
  ]),
  ...['solve', 'reset', 'down', 'doctor'].map((sub): [string[], string] => [
    [sub, '--json'],
    'Unknown option: --json',
  ]),
  [['--json', 'shell', 'client'], '--json does nothing with npm run lab shell'],
  [['shell', 'client', '--json'], 'Unknown option: --json'],
  [
    ['shell', 'client', '-c'],
    'Unknown option: -c. Known: --lang, --verbose, --json, --replace, --help. Usage',
  ],
  [['--json', 'exec', 'client', 'true'], '--json does nothing with npm run lab exec'],
])('lab %j is wrong usage, told in one line', async (argv, message) => {
  const failed = lab(argv, context);
  await expect(failed).rejects.toMatchObject({ status: 2, text: { en: expect.stringContaining(message) } });
  await expect(failed).rejects.toMatchObject({ message: expect.not.stringContaining('\n') });
});
