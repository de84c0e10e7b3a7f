import { stripVTControlCharacters } from 'node:util';
import type { Evidence } from '../model.ts';
import { type PageStyle, paint } from './page.ts';
import { wrapOutput } from './wrap.ts';

/** As many lines of output as a diagnosis shows unless `--verbose` asks for all. */
const shown = 12;

/** Frames are no command's output, and not shown as if they were. */
const captured = { en: 'frames captured', zh: '抓到的帧' };

/** A command as it was run in its node, and what it printed, set in by `indent` columns. */
export function evidenceLines(
  { node, command, output, frames }: Evidence,
  indent: number,
  style: PageStyle,
): string[] {
  const columns = Math.max(20, style.columns - indent - 2);
  const margin = ' '.repeat(indent);
  const source = frames ? `${captured[style.language]} (${command})` : command;
  const typed = printable(source)
    .split('\n')
    .flatMap((line) => wrapOutput(line, columns - node.length));
  const lines = printable(output).trimEnd().split('\n');
  const kept = style.verbose || lines.length <= shown + 1 ? lines : lines.slice(0, shown);
  const left = lines.length - kept.length;
  return [
    ...typed.map((line, index) => {
      const prompt =
        index === 0 ? paint(style, 'cyan', `${node}${frames ? ':' : '$'}`) : ' '.repeat(node.length + 1);
      return `${margin}${prompt} ${line}`;
    }),
    ...kept
      .flatMap((line) => wrapOutput(line, columns))
      .map((line) => margin + paint(style, 'dim', `  ${line}`)),
    ...(left > 0 ? [margin + paint(style, 'dim', `  ${more(left)[style.language]}`)] : []),
  ].map((line) => line.trimEnd());
}

/** Output comes from a machine that a learner has changed: nothing in it may steer the terminal. */
export function printable(output: string): string {
  return stripVTControlCharacters(output)
    .replaceAll('\r\n', '\n')
    .replaceAll('\t', '        ')
    .replaceAll(/[^\P{Cc}\n]/gu, '�');
}

function more(lines: number): { en: string; zh: string } {
  return {
    en: `… ${lines} more lines (-- --verbose shows all)`,
    zh: `…… 还有 ${lines} 行（-- --verbose 可看全部）`,
  };
}
