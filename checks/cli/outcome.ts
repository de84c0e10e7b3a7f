import { describeError, unexpected } from '../../labs/cli/run-main.ts';
import type { Language, Text } from '../../labs/language/text.ts';
import { exitStatus, UserError } from '../../labs/language/user-error.ts';
import { statusOf } from '../grade/exit-status.ts';
import { diagnose } from '../grade/grade.ts';
import type { Grading } from '../model.ts';
import { jsonError, jsonReport } from '../report/json.ts';
import { junitError, junitReport } from '../report/junit.ts';
import type { PageStyle } from '../report/page.ts';
import { textReport } from '../report/text.ts';

/** What came of trying to grade: a grading, or the reason why there is none. */
export type Outcome = { readonly grading: Grading; readonly title: Text } | { readonly error: UserError };

/** Tries to grade; an error nobody foresaw means that the lab could not be observed. */
export async function attempt(work: () => Promise<Outcome>): Promise<Outcome> {
  try {
    return await work();
  } catch (error) {
    return { error: asUserError(error) };
  }
}

/** The UserError that `check` ends with, whatever was thrown: its exit statuses are a contract. */
export function asUserError(error: unknown): UserError {
  if (error instanceof UserError) return error;
  return new UserError(unexpected(error), exitStatus.notObservable, error);
}

/** The exit status of the command after this outcome. */
export function outcomeStatus(outcome: Outcome): number {
  return 'error' in outcome ? outcome.error.status : statusOf(outcome.grading.results);
}

/** The outcome for the terminal. */
export function outcomeText(outcome: Outcome, style: PageStyle): string {
  if ('error' in outcome) return `${describeError(outcome.error, style.language, style.verbose)}\n`;
  return textReport(outcome.grading, outcome.title[style.language], style);
}

/** The outcome as a JSON document. */
export function outcomeJson(outcome: Outcome, language: Language): object {
  if ('error' in outcome) return jsonError(outcome.error.text, outcome.error.status, language);
  return jsonReport(outcome.grading, language);
}

/** The outcome as a JUnit document. */
export function outcomeJunit(outcome: Outcome, language: Language): string {
  if ('error' in outcome) return junitError(outcome.error.text, language);
  return junitReport(outcome.grading, language);
}

/** Equal for outcomes that tell a learner the same; how long it took and what passing checks saw vary. */
export function outcomeKey(outcome: Outcome): string {
  if ('error' in outcome) return outcome.error.text.en;
  const { lab, start, results } = outcome.grading;
  const wrong = diagnose(results);
  const seen = wrong?.verdict?.seen.en ?? wrong?.error?.en;
  return JSON.stringify([lab, start, results.map(({ check, status }) => [check.name, status]), seen]);
}
