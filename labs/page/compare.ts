import { mask } from './mask.ts';
import type { Transcript } from './transcript.ts';

/** Where the output of a command isn't what the page shows. */
export interface Difference {
  readonly page: string;
  readonly line: number;
  readonly node: string;
  readonly command: string;
  /** What the page shows and what was printed, line by line: `-` only on the page, `+` only printed. */
  readonly diff: string;
}

/** What differs between a block as it stands on its page and as it ran, apart from what may vary. */
export function compare({ block, nodes }: Transcript): readonly Difference[] {
  return nodes.flatMap(({ node, commands }) =>
    block.commands.flatMap((command, index) => {
      const expected = mask(command.output, block.varies);
      const printed = mask(commands[index]?.output ?? '', block.varies);
      if (expected === printed) return [];
      const diff = diffLines(expected.split('\n'), printed.split('\n'));
      return [{ page: block.page, line: command.line, node, command: command.text, diff }];
    }),
  );
}

/** A difference as a reader wants it: where, which command, and the lines. */
export function describe(difference: Difference): string {
  const { page, line, node, command, diff } = difference;
  return `${page}:${line} ${node}$ ${command}\n${diff}`;
}

/** Lines shared at both ends stay as they are; what lies between is shown from both sides. */
function diffLines(expected: readonly string[], printed: readonly string[]): string {
  const shorter = Math.min(expected.length, printed.length);
  let head = 0;
  while (head < shorter && expected[head] === printed[head]) head += 1;
  let tail = 0;
  while (tail < shorter - head && expected.at(-1 - tail) === printed.at(-1 - tail)) tail += 1;
  return [
    ...expected.slice(0, head).map((line) => `  ${line}`),
    ...expected.slice(head, expected.length - tail).map((line) => `- ${line}`),
    ...printed.slice(head, printed.length - tail).map((line) => `+ ${line}`),
    ...expected.slice(expected.length - tail).map((line) => `  ${line}`),
  ].join('\n');
}
