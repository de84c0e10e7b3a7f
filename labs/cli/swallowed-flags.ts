import { exitStatus, UserError } from '../language/user-error.ts';

/**
 * Settings of npm that a flag meant for a command in a node turns into when `--` is missing before it (npm 9 to
 * 11): its own short flags and what it takes for the beginning of a longer one. `-Ln` leaves no trace.
 */
const traces: Readonly<Record<string, string>> = { long: '-l', all: '-a', browser: '-br', call: '-c' };

/** npm's own settings that are as short as what it makes of an unknown flag such as `-ltn`. */
const shortSettings = [
  'also',
  'auth',
  'ca',
  'call',
  'cert',
  'cpu',
  'diff',
  'git',
  'if',
  'json',
  'key',
  'libc',
  'long',
];
const otherShortSettings = [
  'node',
  'only',
  'os',
  'otp',
  'save',
  'sso',
  'tag',
  'type',
  'user',
  'yes',
  'fund',
  'all',
];

/** Throws a UserError when npm took flags of the command after `exec` for itself, as far as that can be told. */
export function refuseSwallowedFlags(
  argv: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): void {
  if (argv.some((word) => word.startsWith('-'))) return;
  const known = [...shortSettings, ...otherShortSettings];
  for (const [name, value] of Object.entries(environment)) {
    const setting = /^npm_config_(.+)$/.exec(name)?.[1];
    if (setting === undefined || value !== 'true') continue;
    const flag =
      traces[setting] ?? (/^\w{1,4}$/.test(setting) && !known.includes(setting) ? `-${setting}` : undefined);
    if (flag !== undefined) throw swallowed(flag, argv);
  }
}

function swallowed(flag: string, argv: readonly string[]): UserError {
  const right = `npm run lab -- exec ${argv.join(' ')} ${flag}`;
  return new UserError(
    {
      en: `npm took ${flag} for itself: put -- before exec, as in: ${right}`,
      zh: `${flag} 被 npm 自己用掉了：请在 exec 前加上 --，例如：${right}`,
    },
    exitStatus.usage,
  );
}
