import { type Language, languages } from '../../labs/language/text.ts';
import { putBetween } from '../../labs/page/generated-part.ts';
import type { LabMatrix } from './model.ts';
import { renderMatrix } from './render.ts';

/** The page of the table in a language, from the root of the project. */
export function matrixPath(language: Language): string {
  return language === 'en' ? 'docs/faults.md' : `docs/${language}/faults.md`;
}

const marks = { begin: '<!-- matrix: written by npm run docs:faults -->', end: '<!-- /matrix -->' };

/**
 * The pages of the table as they have to be after a run, by their paths.
 * @param read gives a page as it is now
 */
export function matrixPages(
  matrices: readonly LabMatrix[],
  read: (path: string) => string,
): ReadonlyMap<string, string> {
  return new Map(
    languages.map((language) => {
      const path = matrixPath(language);
      return [path, putBetween(read(path), marks, renderMatrix(matrices, language), path)];
    }),
  );
}
