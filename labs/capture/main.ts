import { join } from 'node:path';
import { askedLanguage } from '../cli/command-line.ts';
import type { Context } from '../cli/context.ts';
import { interruption } from '../cli/interruption.ts';
import { createProgress } from '../cli/progress.ts';
import { runMain } from '../cli/run-main.ts';
import { cacheDirectory } from '../host/cache.ts';
import { chooseLanguage } from '../language/text.ts';
import { capture } from './command.ts';

const argv = process.argv.slice(2);
const language = chooseLanguage(askedLanguage(argv));
const signal = interruption();

const context: Context = {
  language,
  json: false,
  progress: createProgress(process.stderr, language),
  signal,
  cache: cacheDirectory(),
  stdout: process.stdout,
  stderr: process.stderr,
  stdin: process.stdin,
  say: (text) => text[language],
  print: (line) => process.stdout.write(`${line}\n`),
};

await runMain(async () => {
  try {
    return await capture(argv, join(import.meta.dirname, '../..'), context);
  } catch (error) {
    throw signal.aborted ? signal.reason : error; // what fails after Ctrl-C fails because of it
  }
}, language);
process.exit(); // connections to the engine that are kept open for reuse would hold it up
