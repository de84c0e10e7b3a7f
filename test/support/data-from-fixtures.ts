import { existsSync } from 'node:fs';
import { loadChecks } from '../../checks/catalog/index.ts';
import { grade } from '../../checks/grade/grade.ts';
import { keepData } from '../../checks/proofs/keep-data.ts';
import { proofsOf } from '../../checks/proofs/proofs.ts';
import { walkOf } from '../../checks/walk/walk.ts';
import { labNames } from '../../labs/catalog/index.ts';
import { observationOf } from '../unit/judge/recordings.ts';

// What the pages show of each lab (docs/data), from the recordings of the healthy labs instead of running ones.
// `node test/support/data-from-fixtures.ts KERNEL`, the kernel being that on which they were recorded.

const [kernel] = process.argv.slice(2);
if (!kernel) throw new Error('expected the kernel on which the labs were recorded, found nothing');
for (const lab of await labNames()) {
  if (!existsSync(new URL(`../unit/judge/fixtures/${lab}/healthy.json.gz`, import.meta.url))) continue;
  const observation = observationOf(lab, 'healthy');
  const results = grade(await loadChecks(lab), observation);
  console.log(await keepData('proofs', lab, proofsOf({ lab, results }, kernel)));
  console.log(await keepData('walks', lab, walkOf(lab, observation)));
}
