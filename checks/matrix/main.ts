import { join } from 'node:path';
import { interruption } from '../../labs/cli/interruption.ts';
import { runProgram } from '../../labs/cli/run-program.ts';
import { writeMatrix } from './command.ts';

const argv = process.argv.slice(2);
const root = join(import.meta.dirname, '../..');

await runProgram(argv, interruption(), (context) => writeMatrix(argv, root, context));
