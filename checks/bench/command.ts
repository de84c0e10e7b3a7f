import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { allLabs } from '../../labs/catalog/index.ts';
import { CommandLine } from '../../labs/cli/command-line.ts';
import { exitStatus, UserError } from '../../labs/language/user-error.ts';
import { Checkout } from './checkout.ts';
import { measurements } from './measurements.ts';
import { describePlace } from './place.ts';
import { type Measured, putTable, type Row, renderTable } from './table.ts';
import { inTurns } from './turns.ts';

const root = join(import.meta.dirname, '../..');
const readme = join(root, 'README.md');

/**
 * `npm run bench [LAB]`: measures the workbook as a learner meets it, in caches of its own, and writes README's
 * table. `--against DIRECTORY` measures another checkout too, by turns; `--first` adds the first start ever, in
 * clones of the checkouts; `--rounds N` is how often each thing is measured. A LAB in which a page compares methods is
 * measured for that page instead (see ../trade-offs).
 */
export async function measure(argv: readonly string[]): Promise<number> {
  const command = new CommandLine('npm run bench', 'en')
    .argument('[lab]', 'the lab to measure with (none: the first)')
    .option('--against <directory>', 'another checkout, with its packages, to be measured by turns')
    .option('--first', 'also the first start ever, in clones: minutes')
    .option('--rounds <number>', 'how often each thing is measured', wholeNumber, 3);
  command.parse(argv, { from: 'user' });
  const options = command.opts<{ against?: string; first?: boolean; rounds: number }>();
  const lab = command.args[0] ?? (await allLabs())[0]?.name ?? '';
  using own = new Checkout(root);
  using other = options.against === undefined ? undefined : new Checkout(resolve(options.against));
  const checkouts = other ? [own, other] : [own];
  const rows: Row[] = [];
  for (const { what, aim, ratio, rounds = options.rounds, once, prepare, run } of measurements(lab)) {
    if (once && !options.first) continue;
    const [measured, before] = await inTurns(checkouts, rounds, { what, prepare, run });
    if (measured) rows.push({ what, aim, ratio, measured, before });
  }
  const place = await describePlace(own, options.rounds);
  const stages = (await own.inProcess('stages', lab)) as readonly Measured[];
  const against = other && (await other.commit());
  const table = renderTable(rows, stages, place, against);
  console.log(table);
  writeFileSync(readme, putTable(readFileSync(readme, 'utf8'), table));
  for (const checkout of checkouts) await checkout.time('lab', 'down');
  return exitStatus.passed;
}

function wholeNumber(typed: string): number {
  const number = Number(typed);
  if (Number.isInteger(number) && number > 0) return number;
  const text = {
    en: `--rounds takes a whole number, found ${typed}`,
    zh: `--rounds 应为正整数，却是 ${typed}`,
  };
  throw new UserError(text, exitStatus.usage);
}
