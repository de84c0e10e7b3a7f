import { describe, expect, test } from 'vitest';
import { parseOptions } from '../../../checks/cli/options.ts';

describe('parseOptions', () => {
  test('reads what was asked', () => {
    const none = { action: 'grade', json: false, watch: false, verbose: false, junit: undefined };
    expect(parseOptions([], 'en', {})).toEqual(none);
    expect(parseOptions(['hint', '--json', '--lang', 'zh'], 'en', {})).toEqual({
      ...none,
      action: 'hint',
      json: true,
    });
    expect(parseOptions(['--watch', '--verbose', '--junit', 'a.xml'], 'en', {})).toEqual({
      ...none,
      watch: true,
      verbose: true,
      junit: 'a.xml',
    });
  });

  test.each([
    [['--wach'], /Did you mean --watch\?/],
    [['hnt'], /Unknown command: hnt\. Did you mean hint\?/],
    [['dr'], /Unknown command: dr\. Known: hint\./],
    [['hint', 'more'], /Too many words: more\./],
    [['--junit'], /--junit <FILE> needs a value/],
    [['--lang', 'de'], /Unknown language: de\. Known: en, zh\./],
    [['hint', '--watch'], /npm run check hint/],
  ])('%j is wrong usage', (argv, message) => {
    expect(() => parseOptions(argv, 'en', {})).toThrow(
      expect.objectContaining({ status: 2, message: expect.stringMatching(message) }),
    );
  });

  test.each([
    ['json', { npm_config_json: 'true' }],
    ['watch', { npm_config_watch: 'true' }],
    ['junit', { npm_config_junit: 'out.xml' }],
    ['lang', { npm_config_long: 'true' }],
  ])('says that -- is missing when npm took --%s', (option, environment) => {
    const message = expect.stringContaining(`npm run check -- --${option}`);
    expect(() => parseOptions([], 'en', environment)).toThrow(
      expect.objectContaining({ status: 2, message }),
    );
  });

  test('a setting of npm is no hindrance when the option is given properly', () => {
    expect(parseOptions(['--json'], 'en', { npm_config_json: 'true' }).json).toBe(true);
  });
});
