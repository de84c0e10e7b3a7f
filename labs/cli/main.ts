import { interruption } from './interruption.ts';
import { lab } from './lab.ts';
import { runProgram } from './run-program.ts';

const argv = process.argv.slice(2);
// A command in a node gets Ctrl-C itself; everything else stops and cleans up.
const passesThrough = argv[0] === 'exec' || argv[0] === 'shell';
const signal = passesThrough ? new AbortController().signal : interruption();

await runProgram(argv, signal, (context) => lab(argv, context));
