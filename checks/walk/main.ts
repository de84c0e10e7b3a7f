import { interruption } from '../../labs/cli/interruption.ts';
import { runProgram } from '../../labs/cli/run-program.ts';
import { observe } from '../observe/observe.ts';
import { dataName, keepData, runningCluster } from '../proofs/keep-data.ts';
import { walkOf } from './walk.ts';

// `npm run docs:walks`: observes the running lab, and keeps the way of one of its requests for the pages.

await runProgram(process.argv.slice(2), interruption(), async (context) => {
  const cluster = await runningCluster();
  const name = dataName(cluster);
  context.print(await keepData('walks', name, walkOf(name, await observe(cluster))));
  return 0;
});
