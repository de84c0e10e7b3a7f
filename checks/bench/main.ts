import { interruption } from '../../labs/cli/interruption.ts';
import { runMain } from '../../labs/cli/run-main.ts';
import { runProgram } from '../../labs/cli/run-program.ts';
import { measureTradeOffs } from '../trade-offs/command.ts';
import { findComparison } from '../trade-offs/methods.ts';
import { wholePlan } from '../trade-offs/plan.ts';
import { measure } from './command.ts';

const argv = process.argv.slice(2);
const [name = ''] = argv;

// A lab in which a page compares methods is measured for that page, any other for README.
const comparison = await findComparison(name);
if (comparison)
  await runProgram(argv, interruption(), async (context) => {
    await measureTradeOffs(name, comparison, wholePlan, context);
    return 0;
  });
await runMain(() => measure(argv), 'en');
process.exit(); // connections to the last machine would hold it up
