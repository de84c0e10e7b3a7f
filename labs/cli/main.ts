import { cacheDirectory } from '../host/cache.ts';
import { chooseLanguage, type Text } from '../language/text.ts';
import { askedLanguage } from './command-line.ts';
import type { Context } from './context.ts';
import { interruption } from './interruption.ts';
import { lab } from './lab.ts';
import { createProgress } from './progress.ts';
import { runMain } from './run-main.ts';

const argv = process.argv.slice(2);
const language = chooseLanguage(askedLanguage(argv));
// A command in a node gets Ctrl-C itself; everything else stops and cleans up.
const passesThrough = argv[0] === 'exec' || argv[0] === 'shell';
const signal = passesThrough ? new AbortController().signal : interruption();

const context: Context = {
  language,
  json: false,
  progress: createProgress(process.stderr, language),
  signal,
  cache: cacheDirectory(),
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: process.stdin,
  say: (text: Text) => text[language],
  print: (line: string) => process.stdout.write(`${line}\n`),
};

await runMain(async () => {
  try {
    return await lab(argv, context);
  } catch (error) {
    throw signal.aborted ? signal.reason : error; // what fails after Ctrl-C fails because of it
  }
}, language);
process.exit(); // connections to the engine that are kept open for reuse would hold it up
