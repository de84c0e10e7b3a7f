import { exitStatus, UserError } from '../language/user-error.ts';
import type { Block } from '../page/block.ts';
import { mask } from '../page/mask.ts';
import type { Transcript } from '../page/transcript.ts';

/**
 * A page with the outputs of a run in it. An output that only differs in what may vary stays as it was, so
 * that a capture changes a page only where its meaning changed.
 * @param blocks the blocks of this very page, in order
 * @param transcripts what those blocks did, in the same order; the page may be another language's
 * @throws UserError when the nodes of a block printed different things.
 */
export function rewritePage(
  markdown: string,
  blocks: readonly Block[],
  transcripts: readonly Transcript[],
): string {
  const lines = markdown.split('\n');
  // From the end, so that the lines above keep their numbers.
  for (const [index, block] of [...blocks.entries()].reverse()) {
    const transcript = transcripts[index];
    if (!transcript) continue;
    const fence = /^`+/.exec(lines[block.line - 1] ?? '')?.[0] ?? '```';
    const end = lines.indexOf(fence, block.line);
    lines.splice(block.line, end - block.line, ...bodyLines(block, outputs(transcript)));
  }
  return lines.join('\n');
}

function bodyLines(block: Block, printed: readonly string[]): readonly string[] {
  return block.commands.flatMap((command, index) => {
    const now = printed[index] ?? '';
    const same = mask(now, block.varies) === mask(command.output, block.varies);
    const output = same ? command.output : now;
    return [`$ ${command.text.replaceAll('\n', '\n> ')}`, ...(output === '' ? [] : [output])];
  });
}

/** What each command of a block printed, the same on each of its nodes. */
function outputs({ block, nodes }: Transcript): readonly string[] {
  const [first, ...others] = nodes.map(({ commands }) => commands.map(({ output }) => output));
  const common = (first ?? []).map((output) => mask(output, block.varies));
  const stray = others.flatMap((other) =>
    other.filter((text, at) => mask(text, block.varies) !== common[at]),
  );
  if (stray.length === 0) return first ?? [];
  throw new UserError(
    {
      en: `${block.page}:${block.line}: expected the same output on ${block.nodes.join(', ')}, found another: ${stray[0]}`,
      zh: `${block.page}:${block.line}：${block.nodes.join('、')} 上的输出应当相同，却有不同：${stray[0]}`,
    },
    exitStatus.failed,
  );
}
