import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { allLabs } from '../../labs/catalog/index.ts';
import { bringUp } from '../../labs/cli/bring-up.ts';
import { CommandLine } from '../../labs/cli/command-line.ts';
import type { Context } from '../../labs/cli/context.ts';
import { withOwnLabs } from '../../labs/cli/own-labs.ts';
import { exitStatus } from '../../labs/language/user-error.ts';
import { readLabPages } from '../../labs/page/lab-pages.ts';
import type { Lab } from '../../labs/topology/schema.ts';
import { loadChecks } from '../catalog/index.ts';
import { gradeCluster } from '../grade/grade-cluster.ts';
import { observe, withFailover } from '../observe/observe.ts';
import { type LabMatrix, surprises } from './model.ts';
import { matrixPages } from './page.ts';
import { runLabMatrix } from './run-lab.ts';
import { describeTimes } from './stopwatch.ts';

/**
 * `npm run docs:faults`: puts every fault of every lab in, grades it, takes it out, and writes down on the page of
 * the table which check found it. Gives the exit status: failed when anything was not as it has to be.
 * @param root the root of the project
 */
export async function writeMatrix(argv: readonly string[], root: string, context: Context): Promise<number> {
  const { print } = context;
  new CommandLine('npm run docs:faults', context.language)
    .option('--lang <language>')
    .option('--verbose')
    .parse(argv, { from: 'user' });
  const purpose = { en: 'trying all faults', zh: '逐一试验所有故障' };
  const matrices: LabMatrix[] = [];
  await withOwnLabs(context, purpose, async () => {
    for (const lab of await allLabs()) matrices.push(await runOne(lab, context));
  });
  const pages = matrixPages(matrices, (path) => readFileSync(join(root, path), 'utf8'));
  for (const [path, page] of pages) writeFileSync(join(root, path), page);
  print(describeTimes(matrices));
  const wrong = matrices.flatMap(surprises);
  for (const line of wrong) print(`✗ ${line}`);
  return wrong.length === 0 ? exitStatus.passed : exitStatus.failed;
}

async function runOne(lab: Lab, context: Context): Promise<LabMatrix> {
  const { name } = lab;
  const { faults } = await readLabPages(lab);
  const clock = () => performance.now();
  const bench = {
    start: () => bringUp(name, { start: 'solution' }, context),
    grade: (cluster: Parameters<typeof observe>[0]) =>
      gradeCluster(cluster, { loadChecks, observe, failover: withFailover, clock }),
    clock,
  };
  const title = { en: `Trying the faults of lab ${name}`, zh: `试验实验 ${name} 的故障` };
  return await context.progress.step(title, (report) =>
    runLabMatrix(lab, faults, bench, (fault) => {
      context.signal.throwIfAborted();
      report(`${fault.name} (${faults.indexOf(fault) + 1}/${faults.length})`);
    }),
  );
}
