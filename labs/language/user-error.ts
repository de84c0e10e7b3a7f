import type { Text } from './text.ts';

/** Exit statuses that scripts can build on (the contract of the commands). */
export const exitStatus = {
  passed: 0,
  failed: 1,
  usage: 2,
  nothingToGrade: 3,
  notObservable: 4,
  /** As a shell reports a command that Ctrl-C ended (128 + SIGINT). */
  interrupted: 130,
} as const;
export type ExitStatus = (typeof exitStatus)[keyof typeof exitStatus];

/**
 * Something that a learner has to know or do: one line in their language, and the status to end with.
 * `cause` keeps what lies under it for `--verbose`; no stack trace reaches a learner.
 */
export class UserError extends Error {
  readonly text: Text;
  readonly status: ExitStatus;

  constructor(text: Text, status: ExitStatus, cause?: unknown) {
    super(text.en, { cause });
    this.name = 'UserError';
    this.text = text;
    this.status = status;
  }
}
