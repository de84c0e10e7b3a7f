import { closest, distance } from 'fastest-levenshtein';

/** The known word that `typed` was most likely meant to be, or undefined where none is near. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  if (known.length === 0) return undefined;
  const candidate = closest(typed.toLowerCase(), [...known]);
  const limit = Math.max(2, Math.floor(candidate.length / 3));
  return distance(typed.toLowerCase(), candidate) <= limit ? candidate : undefined;
}
