import { once } from 'node:events';
import { setTimeout } from 'node:timers/promises';

/** As a shell reports a process that Ctrl-C ended (128 + SIGINT): nothing was found out yet. */
const interrupted = 130;

/** What watching needs: how to try, how to tell a change, how to show it, and when to end. */
export interface Watch<Outcome> {
  readonly attempt: () => Promise<Outcome>;
  readonly keyOf: (outcome: Outcome) => string;
  readonly statusOf: (outcome: Outcome) => number;
  readonly show: (outcome: Outcome) => void | Promise<void>;
  /** Ends the watch at once, in the middle of an attempt too. */
  readonly end: AbortSignal;
  /** Milliseconds from the end of one attempt to the beginning of the next. */
  readonly interval: number;
}

/**
 * Tries again and again, one attempt after the other, and shows an outcome when it differs from the last.
 * Gives the status of the last outcome when `end` comes.
 */
export async function watch<Outcome>(options: Watch<Outcome>): Promise<number> {
  const { attempt, keyOf, statusOf, show, end, interval } = options;
  let last: Outcome | undefined;
  const ended = end.aborted ? Promise.resolve() : once(end, 'abort').then(() => undefined);
  while (!end.aborted) {
    const outcome = await Promise.race([attempt(), ended]);
    if (outcome === undefined || end.aborted) break;
    if (last === undefined || keyOf(outcome) !== keyOf(last)) await show(outcome);
    last = outcome;
    await setTimeout(interval, undefined, { signal: end }).catch(() => undefined);
  }
  return last === undefined ? interrupted : statusOf(last);
}
