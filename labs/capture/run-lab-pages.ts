import type { Block } from '../page/block.ts';
import { type LabPages, proofBlocks } from '../page/lab-pages.ts';
import { runPage } from '../page/run-page.ts';
import type { Transcript } from '../page/transcript.ts';
import type { Nodes, Start } from '../runtime/cluster.ts';

/** Gives the nodes of a lab that was just started in this form. */
export type FreshLab = (start: Start) => Promise<Nodes>;

/** What the blocks of a lab's pages did. */
export interface LabRun {
  /** One transcript for each block of the lab's own page, in order. */
  readonly page: readonly Transcript[];
  /** The same of its fault page; empty where there is none. */
  readonly faultPage: readonly Transcript[];
  /** The proofs that followed the mend of each fault. */
  readonly proofs: readonly Transcript[];
}

/**
 * Runs every block of a lab's pages: its own page from bare machines, as a learner works through it, and its
 * fault page from the solution, one fault after the other, proving after each mend that the lab works again.
 * @param report is told of each block when it starts
 * @throws UserError for the first command that had to succeed and did not.
 */
export async function runLabPages(
  pages: LabPages,
  fresh: FreshLab,
  report: (block: Block) => void = () => {},
): Promise<LabRun> {
  const proof = proofBlocks(pages);
  const own = await runPage(await fresh('bare'), pages.blocks, pages.faults, proof, report);
  if (!pages.faultPage) return { page: own.page, faultPage: [], proofs: own.proofs };
  const faults = await runPage(await fresh('solution'), pages.faultPage.blocks, pages.faults, proof, report);
  return { page: own.page, faultPage: faults.page, proofs: [...own.proofs, ...faults.proofs] };
}
