import { randomUUID } from 'node:crypto';
import { exitStatus, UserError } from '../language/user-error.ts';
import type { Nodes } from '../runtime/cluster.ts';
import type { Block } from './block.ts';
import { blockScript, splitRuns } from './script.ts';
import type { NodeRun, Transcript } from './transcript.ts';

/** How long a block may take on a node, in milliseconds. */
const defaultDeadline = 60_000;

/**
 * Runs a block: one process on each of its nodes, side by side.
 * @throws UserError when the block's shell ended before its last command, or not at all.
 */
export async function runBlock(
  cluster: Nodes,
  block: Block,
  { deadline = defaultDeadline, marker = randomUUID() }: { deadline?: number; marker?: string } = {},
): Promise<Transcript> {
  const script = blockScript(block, marker);
  const nodes = await Promise.all(
    block.nodes.map(async (node) => {
      const { stdout } = await cluster.run(node, ['bash', '-c', script], { deadline });
      return nodeRun(block, node, stdout, marker);
    }),
  );
  return { block, nodes };
}

/**
 * What a node printed for a block, command by command.
 * @throws UserError when commands are missing, because the shell ended.
 */
export function nodeRun(block: Block, node: string, printed: string, marker: string): NodeRun {
  const commands = splitRuns(printed, marker);
  const lost = block.commands[commands.length];
  if (!lost) return { node, commands };
  throw new UserError(
    {
      en: `${block.page}:${lost.line}: expected "${lost.text}" to end on ${node}, found its shell ended; a command there must not leave the shell`,
      zh: `${block.page}:${lost.line}：${node} 上的“${lost.text}”应当运行完毕，但 shell 已经退出；此处的命令不能退出 shell`,
    },
    exitStatus.usage,
  );
}
