import { interruption } from '../../labs/cli/interruption.ts';
import { runProgram } from '../../labs/cli/run-program.ts';
import { loadChecks } from '../catalog/index.ts';
import { gradeCluster } from '../grade/grade-cluster.ts';
import { observe, withFailover } from '../observe/observe.ts';
import { dataName, keepData, runningCluster } from './keep-data.ts';
import { proofsOf } from './proofs.ts';

// `npm run docs:proofs`: grades the running lab, and keeps what the checks saw for the pages.

await runProgram(process.argv.slice(2), interruption(), async (context) => {
  const cluster = await runningCluster();
  const [director] = Object.entries(cluster.lab.nodes).find(([, { role }]) => role === 'director') ?? [];
  if (!director) throw new Error(`lab ${cluster.lab.name} has no director`);
  const { stdout } = await cluster.run(director, ['uname', '-r']);
  const grading = await gradeCluster(cluster, {
    loadChecks,
    observe,
    failover: withFailover,
    clock: () => performance.now(),
  });
  context.print(await keepData('proofs', dataName(cluster), proofsOf(grading, stdout.trim())));
  return 0;
});
