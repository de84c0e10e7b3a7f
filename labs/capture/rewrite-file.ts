import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '../page/page.ts';
import type { Transcript } from '../page/transcript.ts';
import { rewritePage } from './rewrite.ts';

/** Writes the outputs of a run into a page's file, and tells whether that changed it. */
export async function rewriteFile(
  page: Page,
  transcripts: readonly Transcript[],
  root: string,
): Promise<boolean> {
  const path = join(root, page.path);
  const before = await readFile(path, 'utf8');
  const after = rewritePage(before, page.blocks, transcripts);
  if (after === before) return false;
  await writeFile(path, after);
  return true;
}
