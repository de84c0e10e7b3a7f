import { languages } from '../language/text.ts';
import type { Block } from '../page/block.ts';
import { type LabPages, readLabPages } from '../page/lab-pages.ts';
import type { Page } from '../page/page.ts';
import type { Transcript } from '../page/transcript.ts';
import type { Lab } from '../topology/schema.ts';
import { rewriteFile } from './rewrite-file.ts';
import { type FreshLab, runLabPages } from './run-lab-pages.ts';

/**
 * Runs the pages of a lab and writes what was printed back into them, in every language.
 * @param root the root of the project
 * @param report is told of each block when it starts
 * @returns the paths of the pages that changed
 * @throws UserError when a page is malformed or a command that must succeed failed; nothing is written then.
 */
export async function captureLab(
  lab: Lab,
  fresh: FreshLab,
  root: string,
  report: (block: Block) => void = () => {},
): Promise<readonly string[]> {
  const run = await runLabPages(await readLabPages(lab, 'en', root), fresh, report);
  const changed: string[] = [];
  for (const language of languages) {
    for (const [page, transcripts] of runsOf(await readLabPages(lab, language, root), run)) {
      if (await rewriteFile(page, transcripts, root)) changed.push(page.path);
    }
  }
  return changed;
}

function runsOf(
  { page, faultPage }: LabPages,
  run: { page: readonly Transcript[]; faultPage: readonly Transcript[] },
): readonly [Page, readonly Transcript[]][] {
  return faultPage
    ? [
        [page, run.page],
        [faultPage, run.faultPage],
      ]
    : [[page, run.page]];
}
