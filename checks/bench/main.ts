import { runMain } from '../../labs/cli/run-main.ts';
import { measure } from './command.ts';

await runMain(() => measure(process.argv.slice(2)), 'en');
process.exit(); // connections to the last machine would hold it up
