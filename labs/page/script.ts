import type { Block } from './block.ts';
import type { CommandRun } from './transcript.ts';

/**
 * A bash script that runs the commands of a block one after the other and tells where the output of each
 * ends and how it ended. Commands share the shell, as they do when typed.
 * @param marker a word that the output can't hold by chance
 */
export function blockScript(block: Block, marker: string): string {
  const steps = block.commands.map(
    // `eval` of a quoted command: one that doesn't parse fails alone.
    ({ text }) => `eval ${quote(text)}\nprintf '\\n%s %d\\n' ${marker} "$?"`,
  );
  return ['exec 2>&1 </dev/null', ...steps, ''].join('\n');
}

/** What each command printed, from what the script printed; shorter than the block where it ended early. */
export function splitRuns(printed: string, marker: string): readonly CommandRun[] {
  const runs: CommandRun[] = [];
  let rest = printed;
  const end = new RegExp(`(?:^|\\n)${marker} (\\d+)\\n`);
  for (let match = end.exec(rest); match; match = end.exec(rest)) {
    runs.push({ output: tidy(rest.slice(0, match.index)), exitCode: Number(match[1]) });
    rest = rest.slice(match.index + match[0].length);
  }
  return runs;
}

/** Blanks at the end of a line and of the output can't be seen on a page. */
function tidy(output: string): string {
  return output
    .replaceAll('\r\n', '\n')
    .replace(/[ \t]+$/gm, '')
    .replace(/\n+$/, '');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`;
}
