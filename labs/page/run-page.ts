import type { Nodes } from '../runtime/cluster.ts';
import { requireSuccess } from './apply.ts';
import type { Block } from './block.ts';
import type { Fault } from './faults.ts';
import { runBlocks } from './run-blocks.ts';
import type { Transcript } from './transcript.ts';

/**
 * Runs every block of a page in order. The commands of set-ups, proofs, faults and mends must succeed, and
 * after the mend of each fault the lab must prove again that it works.
 * @param proof the blocks that prove it
 * @param report is told of each block when it starts
 * @returns what each block of the page did, and what the proofs between them did
 * @throws UserError for the first command that had to succeed and did not.
 */
export async function runPage(
  nodes: Nodes,
  blocks: readonly Block[],
  faults: readonly Fault[],
  proof: readonly Block[],
  report: (block: Block) => void = () => {},
): Promise<{ readonly page: readonly Transcript[]; readonly proofs: readonly Transcript[] }> {
  const page: Transcript[] = [];
  const proofs: Transcript[] = [];
  for (const stretch of stretches(blocks, faults)) {
    page.push(...(await runSuccessfully(nodes, stretch.blocks, report)));
    if (stretch.mended) proofs.push(...(await runSuccessfully(nodes, proof, report)));
  }
  return { page, proofs };
}

/** Cuts the blocks of a page behind the last mend of each fault. */
function stretches(
  blocks: readonly Block[],
  faults: readonly Fault[],
): readonly { readonly blocks: readonly Block[]; readonly mended: boolean }[] {
  // The page may be another language's than the faults': its sections have the same ids.
  const ends = faults.map((fault) => blocks.findLastIndex((block) => block.section === fault.anchor) + 1);
  const cuts = [...new Set(ends.filter((end) => end > 0))].toSorted((one, other) => one - other);
  return [...cuts, blocks.length].map((end, index) => ({
    blocks: blocks.slice(cuts[index - 1] ?? 0, end),
    mended: index < cuts.length,
  }));
}

async function runSuccessfully(
  nodes: Nodes,
  blocks: readonly Block[],
  report: (block: Block) => void,
): Promise<readonly Transcript[]> {
  const transcripts = await runBlocks(nodes, blocks, report);
  for (const transcript of transcripts) if (mustSucceed(transcript.block)) requireSuccess(transcript);
  return transcripts;
}

function mustSucceed(block: Block): boolean {
  return block.purpose !== undefined && block.purpose !== 'try';
}
