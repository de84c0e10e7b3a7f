import type { Grading } from '../model.ts';

/** The checks of a grading that did not pass, each with what was seen, in English: for authors and tests. */
export function complaints({ results }: Grading): string[] {
  return results
    .filter(({ status }) => status !== 'pass')
    .map(({ check, status, verdict, error }) => {
      const seen = error?.en ?? verdict?.seen.en ?? '';
      return `${check.name} ${status}: ${seen}`;
    });
}
