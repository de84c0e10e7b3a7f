import type { Cluster } from '../runtime/cluster.ts';
import type { Block } from './block.ts';
import { runBlock } from './run-block.ts';
import type { Transcript } from './transcript.ts';

/** Consecutive blocks for the same nodes. */
export type Group = readonly [Block, ...Block[]];

/** Blocks in order, those for the same nodes that follow each other together. */
export function groupByNodes(blocks: readonly Block[]): readonly Group[] {
  const groups: [Block, ...Block[]][] = [];
  for (const block of blocks) {
    const last = groups.at(-1);
    if (last?.[0].nodes.join() === block.nodes.join()) last.push(block);
    else groups.push([block]);
  }
  return groups;
}

/**
 * Runs the blocks of a group in one process on each of their nodes: a process that is started in a node costs
 * half a second on an emulated machine.
 * @throws UserError when their shell ended before the last command.
 */
export async function runGroup(cluster: Cluster, group: Group): Promise<readonly Transcript[]> {
  const commands = group.flatMap((block) => block.commands);
  const together = await runBlock(cluster, { ...group[0], commands });
  let from = 0;
  return group.map((block) => {
    const to = from + block.commands.length;
    const nodes = together.nodes.map(({ node, commands }) => ({ node, commands: commands.slice(from, to) }));
    from = to;
    return { block, nodes };
  });
}
