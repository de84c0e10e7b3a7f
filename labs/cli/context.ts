import type { Progress } from '../language/progress.ts';
import type { Language, Text } from '../language/text.ts';

/** What every subcommand works with. */
export interface Context {
  readonly language: Language;
  readonly json: boolean;
  readonly progress: Progress;
  readonly signal: AbortSignal;
  /** The folder in which the last request is remembered. */
  readonly cache: string;
  readonly stdout: NodeJS.WriteStream;
  readonly stderr: NodeJS.WriteStream;
  readonly stdin: NodeJS.ReadStream;
  /** The text in the learner's language. */
  say(text: Text): string;
  /** Prints a line to stdout. */
  print(line: string): void;
}
