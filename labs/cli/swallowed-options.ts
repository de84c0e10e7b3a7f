import type { Text } from '../language/text.ts';
import { exitStatus, UserError } from '../language/user-error.ts';

/**
 * What npm makes of an option typed without `--` before it: it takes the option as its own setting and hands
 * it on as `npm_config_*` only. `--lang` it reads as short for `--long` (npm 11; nopt expands a beginning
 * that fits one setting only).
 */
const settings: Readonly<Record<string, string>> = { lang: 'long' };

/**
 * Throws a UserError when npm took one of `options` for itself: long names without dashes, with their value
 * as in `junit FILE` where they have one. An option that is given properly as well is believed, so that a
 * setting in a learner's .npmrc stays harmless.
 */
export function refuseSwallowedOptions(
  command: string,
  options: readonly string[],
  argv: readonly string[],
  environment: NodeJS.ProcessEnv = process.env,
): void {
  const swallowed = options.find((usage) => {
    const [option = usage] = usage.split(' ');
    const value = environment[`npm_config_${settings[option] ?? option}`];
    const given = argv.some((word) => word === `--${option}` || word.startsWith(`--${option}=`));
    return value !== undefined && value !== '' && value !== 'false' && !given;
  });
  if (swallowed !== undefined) throw new UserError(message(command, swallowed), exitStatus.usage);
}

function message(command: string, usage: string): Text {
  const [option] = usage.split(' ');
  const right = `${command} -- --${usage}`;
  return {
    en: `npm took --${option} for itself: options come after --, as in: ${right}`,
    zh: `--${option} 被 npm 自己用掉了：选项要写在 -- 之后，例如：${right}`,
  };
}
