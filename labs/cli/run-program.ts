import { cacheDirectory } from '../host/cache.ts';
import { chooseLanguage } from '../language/text.ts';
import { askedLanguage } from './command-line.ts';
import type { Context } from './context.ts';
import { createProgress } from './progress.ts';
import { runMain } from './run-main.ts';

/** Runs a command of the labs in this process, and ends the process with its status. */
export async function runProgram(
  argv: readonly string[],
  signal: AbortSignal,
  program: (context: Context) => Promise<number | undefined>,
): Promise<void> {
  const language = chooseLanguage(askedLanguage(argv));
  await runMain(async () => {
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
    try {
      return await program(context);
    } catch (error) {
      throw signal.aborted ? signal.reason : error; // what fails after Ctrl-C fails because of it
    }
  }, language);
  process.exit(); // connections to the engine that are kept open for reuse would hold it up
}
