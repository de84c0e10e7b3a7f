import { expect, test } from 'vitest';
import { refuseSwallowedFlags } from '../../../labs/cli/swallowed-flags.ts';

const argv = ['director', 'ss'];

// Recorded from npm 11: what it makes of the flag when `--` is missing.
test.each([
  ['ls -l', { npm_config_long: 'true' }, '-l'],
  ['ls -a', { npm_config_all: 'true' }, '-a'],
  ['ip -br a', { npm_config_browser: 'true' }, '-br'],
  ['ss -ltn', { npm_config_ltn: 'true' }, '-ltn'],
  ['ping -c1', { npm_config_c1: 'true' }, '-c1'],
])('%s: the lost flag is named', (_, environment, flag) => {
  expect(() => refuseSwallowedFlags(argv, environment)).toThrow(`npm run lab -- exec director ss ${flag}`);
});

test("a learner's own settings of npm are no lost flags", () => {
  const environment = { npm_config_json: 'true', npm_config_yes: 'true', npm_config_registry: 'https://x/' };
  expect(() => refuseSwallowedFlags(argv, environment)).not.toThrow();
});

test('a command that has its flags has lost none', () => {
  expect(() => refuseSwallowedFlags([...argv, '-l'], { npm_config_long: 'true' })).not.toThrow();
});
