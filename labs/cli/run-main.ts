import { CommanderError } from 'commander';
import { lostEngine } from '../host/lost-engine.ts';
import type { Language, Text } from '../language/text.ts';
import { UserError } from '../language/user-error.ts';

/** What the end of a command needs of the process; the process itself unless a test passes another. */
export interface MainProcess {
  readonly argv: readonly string[];
  readonly stdout: NodeJS.WritableStream;
  readonly stderr: NodeJS.WritableStream;
  exitCode?: number | string | null | undefined;
  exit(status: number): void;
}

/** As a shell reports a process that ended by SIGPIPE (128 + 13): the reader went away before the end. */
const pipeClosed = 141;

/** A bug is none of the statuses that scripts build on (70 is EX_SOFTWARE of sysexits.h). */
const bug = 70;

/**
 * Runs a command to its end and sets the exit status of the process: what `main` gives, else that of its
 * UserError, whose one line goes to stderr (with what lies under it when `--verbose` is given).
 */
export async function runMain(
  main: () => Promise<number | undefined>,
  language: Language,
  on: MainProcess = process,
): Promise<void> {
  for (const stream of [on.stdout, on.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EPIPE') on.exit(pipeClosed);
      else throw error;
    });
  }
  try {
    on.exitCode = (await main()) ?? 0;
  } catch (thrown) {
    if (thrown instanceof CommanderError && thrown.exitCode === 0) return;
    const error = lostEngine(thrown) ?? thrown;
    const verbose = on.argv.includes('--verbose');
    on.exitCode = error instanceof UserError ? error.status : bug;
    on.stderr.write(`${describeError(error, language, verbose)}\n`);
  }
}

/** One line for a learner; with `verbose`, the causes under it and their stacks as well. */
export function describeError(error: unknown, language: Language, verbose: boolean): string {
  const line = error instanceof UserError ? error.text[language] : unexpected(error, verbose)[language];
  if (!verbose) return line;
  const cause = error instanceof UserError ? error.cause : error;
  return cause === undefined ? line : `${line}\n${causes(cause).join('\n')}`;
}

/** The learner's line for an error that nobody foresaw. */
export function unexpected(error: unknown, verbose = false): Text {
  const what = (error instanceof Error ? error.message : String(error)).split('\n', 1)[0] || 'unknown';
  if (verbose) return { en: `Unexpected error: ${what}`, zh: `意外错误：${what}` };
  return {
    en: `Unexpected error: ${what} (the same command with -- --verbose shows more)`,
    zh: `意外错误：${what}（在命令后加上 -- --verbose 可查看详情）`,
  };
}

function causes(error: unknown): string[] {
  if (!(error instanceof Error)) return [String(error)];
  const own = error.stack ?? error.message;
  return error.cause === undefined ? [own] : [own, ...causes(error.cause).map((line) => `Cause: ${line}`)];
}
