import { type ExitStatus, exitStatus } from '../../labs/language/user-error.ts';
import { type Result, type Status, statuses } from '../model.ts';

/** The exit status that a grading ends with: success only where there were checks and every one passed. */
export function statusOf(results: readonly Result[]): ExitStatus {
  const counts = countStatuses(results);
  if (results.length === 0) return exitStatus.nothingToGrade;
  if (counts.pass === results.length) return exitStatus.passed;
  return counts.fail > 0 ? exitStatus.failed : exitStatus.notObservable;
}

/** How many results there are of each status. */
export function countStatuses(results: readonly Result[]): Readonly<Record<Status, number>> {
  const counts: Record<Status, number> = { pass: 0, fail: 0, blocked: 0, error: 0 };
  for (const status of statuses) counts[status] = results.filter((result) => result.status === status).length;
  return counts;
}
