import { describe, expect, test } from 'vitest';
import { askedLanguage, CommandLine, unknownWord } from '../../../labs/cli/command-line.ts';

describe('askedLanguage', () => {
  test.each([
    [['--lang', 'zh'], 'zh'],
    [['hint', '--lang=en'], 'en'],
    [['--lang', 'de'], undefined],
    [['--lang'], undefined],
    [['zh'], undefined],
  ])('of %j is %s', (argv, language) => {
    expect(askedLanguage(argv)).toBe(language);
  });
});

describe('CommandLine', () => {
  test('complains in the language of the learner, subcommands too', () => {
    const line = new CommandLine('npm run it', 'zh').option('--json');
    line.command('go <where>').action(() => {});
    const run =
      (...argv: string[]) =>
      () =>
        line.parse(argv, { from: 'user' });
    const zh = (text: string) =>
      expect.objectContaining({ status: 2, text: expect.objectContaining({ zh: text }) });
    expect(run('--jason')).toThrow(
      zh('未知的选项：--jason。是不是想输入 --json？用法见：npm run it -- --help'),
    );
    expect(run('go')).toThrow(zh('缺少 where。用法见：npm run it -- --help'));
    expect(run('go', 'there', '--jsn')).toThrow(
      zh('未知的选项：--jsn。是不是想输入 --json？用法见：npm run it -- --help'),
    );
  });

  test('translates the headings of the help and keeps its columns', () => {
    const help = new CommandLine('npm run it', 'zh').option('--json', '输出 JSON').helpInformation();
    expect(help).toContain('用法： npm run it');
    expect(help).toContain('  --json      输出 JSON\n  -h, --help  显示本帮助');
  });
});

test('unknownWord lists what is known when nothing is near', () => {
  expect(unknownWord({ en: 'lab', zh: '实验' }, 'quux', ['dr', 'nat'])).toEqual({
    en: 'Unknown lab: quux. Known: dr, nat.',
    zh: '未知的实验：quux。可用的有：dr、nat。',
  });
});
