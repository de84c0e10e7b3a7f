import { exitStatus, UserError } from '../language/user-error.ts';
import type { Cluster } from '../runtime/cluster.ts';
import type { Block } from './block.ts';
import { compare, describe } from './compare.ts';
import { type LabPages, proofBlocks } from './lab-pages.ts';
import { groupByNodes, runGroup } from './run-group.ts';
import type { Transcript } from './transcript.ts';

/**
 * Runs blocks one after the other, each of whose commands must succeed: set-up, faults and mends.
 * @throws UserError naming the page, the line, the command and what it printed.
 */
export async function applyBlocks(
  cluster: Cluster,
  blocks: readonly Block[],
): Promise<readonly Transcript[]> {
  const transcripts: Transcript[] = [];
  for (const group of groupByNodes(blocks)) {
    const done = await runGroup(cluster, group);
    for (const transcript of done) requireSuccess(transcript);
    transcripts.push(...done);
  }
  return transcripts;
}

/**
 * Proves that the solution of a lab works, or a variant of it, by the proof blocks of its page.
 * @throws UserError when a command fails or prints something else than the page shows.
 */
export async function runProof(
  cluster: Cluster,
  pages: LabPages,
  variant?: string,
): Promise<readonly Transcript[]> {
  const transcripts = await applyBlocks(cluster, proofBlocks(pages, variant));
  const differences = transcripts.flatMap(compare);
  if (differences.length === 0) return transcripts;
  const shown = differences.map(describe).join('\n');
  throw new UserError(
    {
      en: `The lab does not work as its page says; try "npm run lab reset"\n${shown}`,
      zh: `实验的表现与页面不符；可以试试“npm run lab reset”\n${shown}`,
    },
    exitStatus.failed,
  );
}

/** @throws UserError for the first command that failed. */
export function requireSuccess({ block, nodes }: Transcript): void {
  for (const { node, commands } of nodes) {
    for (const [index, command] of block.commands.entries()) {
      const run = commands[index];
      if (!run || run.exitCode === 0) continue;
      const at = `${block.page}:${command.line}`;
      const printed = run.output === '' ? '' : `: ${run.output}`;
      throw new UserError(
        {
          en: `${at}: "${command.text}" failed on ${node} with status ${run.exitCode}${printed}`,
          zh: `${at}：“${command.text}”在 ${node} 上失败，退出状态 ${run.exitCode}${printed}`,
        },
        exitStatus.failed,
      );
    }
  }
}
