import { measure } from './command.ts';

await measure(process.argv.slice(2));
process.exit(); // connections to the last machine would hold it up
