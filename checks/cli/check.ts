import { CommanderError } from 'commander';
import { askedLanguage } from '../../labs/cli/command-line.ts';
import { chooseLanguage, type Language } from '../../labs/language/text.ts';
import { jsonError } from '../report/json.ts';
import type { PageStyle } from '../report/page.ts';
import { gradeOnAndOn, gradeOnce } from './grade-running.ts';
import { hint } from './hint.ts';
import { parseOptions } from './options.ts';
import { asUserError } from './outcome.ts';
import type { Surroundings } from './surroundings.ts';

/**
 * The command `check`. Gives its exit status, or throws the UserError that it ends with; with `--json` that
 * error is printed as JSON instead.
 */
export async function check<Observation>(
  argv: readonly string[],
  around: Surroundings<Observation>,
): Promise<number> {
  const language = chooseLanguage(askedLanguage(argv), around.environment);
  try {
    const options = parseOptions(argv, language, around.environment);
    const asked = { options, style: styleOf(language, options.verbose, around) };
    if (options.action === 'hint') return await hint(asked, around);
    return await (options.watch ? gradeOnAndOn(asked, around) : gradeOnce(asked, around));
  } catch (error) {
    if (error instanceof CommanderError) throw error; // the end of --help
    const known = asUserError(error);
    if (!argv.includes('--json')) throw known;
    around.stdout.write(`${JSON.stringify(jsonError(known.text, known.status, language), undefined, 2)}\n`);
    return known.status;
  }
}

function styleOf<Observation>(
  language: Language,
  verbose: boolean,
  { stdout, colour, environment }: Surroundings<Observation>,
): PageStyle {
  // A pipe and a file have no width: there the output of machines stays as it was printed.
  const columns = stdout.columns || Number(environment.COLUMNS) || Number.POSITIVE_INFINITY;
  return { language, columns, colour, verbose };
}
