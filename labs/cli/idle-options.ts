import { exitStatus, UserError } from '../language/user-error.ts';
import type { CommandLine } from './command-line.ts';

/** Options of `lab` that only some of its forms have a use for, and how each is used. */
const uses = {
  json: 'npm run lab -- --json, npm run lab status -- --json',
  replace: 'npm run lab -- NAME --replace',
} as const;
export type FormOption = keyof typeof uses;

/**
 * Throws a UserError (usage) for an option that was given and would do nothing here: a script would take prose for
 * JSON, and a learner believe that something was replaced.
 * @param useful those that this form of the command has a use for
 */
export function refuseIdleOptions(line: CommandLine, form: string, useful: readonly FormOption[]): void {
  for (const [option, use] of Object.entries(uses)) {
    const given = line.getOptionValueSource(option) === 'cli';
    if (!given || useful.some((each) => each === option)) continue;
    throw new UserError(
      {
        en: `--${option} does nothing with ${form}. It goes with: ${use}`,
        zh: `--${option} 对 ${form} 不起作用，它的用法是：${use}`,
      },
      exitStatus.usage,
    );
  }
}
