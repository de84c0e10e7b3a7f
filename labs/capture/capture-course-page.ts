import { languages } from '../language/text.ts';
import type { Block } from '../page/block.ts';
import { type CoursePage, readCoursePage } from '../page/course-pages.ts';
import { runPage } from '../page/run-page.ts';
import type { Transcript } from '../page/transcript.ts';
import { rewriteFile } from './rewrite-file.ts';
import type { FreshLab } from './run-lab-pages.ts';

/** Runs every block of a course page, in order, in the solution of its lab. */
export async function runCoursePage(
  page: CoursePage,
  fresh: FreshLab,
  root?: string,
  report: (block: Block) => void = () => {},
): Promise<readonly Transcript[]> {
  const { blocks } = await readCoursePage(page, 'en', root);
  return (await runPage(await fresh('solution'), blocks, [], [], report)).page;
}

/**
 * Runs a course page and writes what was printed back into it, in every language.
 * @param root the root of the project
 * @param report is told of each block when it starts
 * @returns the paths of the pages that changed
 */
export async function captureCoursePage(
  page: CoursePage,
  fresh: FreshLab,
  root: string,
  report: (block: Block) => void = () => {},
): Promise<readonly string[]> {
  const transcripts = await runCoursePage(page, fresh, root, report);
  const changed: string[] = [];
  for (const language of languages) {
    const own = await readCoursePage(page, language, root);
    if (await rewriteFile(own, transcripts, root)) changed.push(own.path);
  }
  return changed;
}
