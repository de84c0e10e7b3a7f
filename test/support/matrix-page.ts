import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'vitest';
import type { LabMatrix } from '../../checks/matrix/model.ts';
import { matrixPages } from '../../checks/matrix/page.ts';

const root = join(import.meta.dirname, '../..');

/**
 * The page of the table says in every language what a run gave. Its last column is left out: what fails beside
 * the diagnosis can be a matter of whose answer comes first.
 */
export function expectPagesToSay(matrices: readonly LabMatrix[]): void {
  const read = (path: string) => readFileSync(join(root, path), 'utf8');
  const withoutCompany = (page: string) => page.replace(/ \|[^|\n]*\|$/gm, ' |');
  for (const [path, page] of matrixPages(matrices, read)) {
    expect(withoutCompany(page), path).toBe(withoutCompany(read(path)));
  }
}
