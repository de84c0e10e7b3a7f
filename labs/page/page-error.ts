import type { Text } from '../language/text.ts';
import { exitStatus, UserError } from '../language/user-error.ts';

/** A mistake on a page: where it is, what was expected there, and what was found. */
export function pageError(page: string, line: number, expected: Text, found: string): UserError {
  return new UserError(
    {
      en: `${page}:${line}: expected ${expected.en}, found ${found}`,
      zh: `${page}:${line}：应为${expected.zh}，实际为 ${found}`,
    },
    exitStatus.usage,
  );
}

/** Words in quotation marks, for the part of an error that says what would have been right. */
export function oneOf(words: readonly string[]): string {
  return words.map((word) => `"${word}"`).join(', ');
}
