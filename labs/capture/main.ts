import { join } from 'node:path';
import { interruption } from '../cli/interruption.ts';
import { runProgram } from '../cli/run-program.ts';
import { capture } from './command.ts';

const argv = process.argv.slice(2);
const root = join(import.meta.dirname, '../..');

await runProgram(argv, interruption(), (context) => capture(argv, root, context));
