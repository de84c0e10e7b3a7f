import stringWidth from 'string-width';
import type { Text } from '../../labs/language/text.ts';
import type { Result } from '../model.ts';
import { evidenceLines } from './evidence.ts';
import { hanging, type PageStyle, paint } from './page.ts';
import { labels } from './words.ts';
import { wrapOutput } from './wrap.ts';

/** The details of one result; of one that failed: what was expected, what was seen, why it matters, where to look next. */
export function detailLines(result: Result, style: PageStyle): string[] {
  const { verdict, error, check } = result;
  if (verdict === undefined) {
    return [
      ...part(labels.seen, error, style),
      ...part(labels.why, check.why, style),
      ...stack(result, style),
    ];
  }
  const output = verdict.evidence.flatMap((evidence) => evidenceLines(evidence, bodyIndent(style), style));
  if (verdict.pass) return [...part(labels.seen, verdict.seen, style), ...output];
  return [
    ...part(labels.expected, verdict.expected, style),
    ...part(labels.seen, verdict.seen, style),
    ...output,
    ...part(labels.why, check.why, style),
    ...part(labels.look, verdict.look, style),
  ];
}

/** A labelled text, with the label on a line of its own where the terminal is narrow. */
export function part(label: Text, text: Text | undefined, style: PageStyle): string[] {
  if (text === undefined) return [];
  const name = label[style.language];
  const indent = bodyIndent(style);
  const pad = ' '.repeat(Math.max(1, indent - 2 - stringWidth(name)));
  const body = hanging(' '.repeat(indent), text[style.language], style);
  if (isNarrow(style)) return [`  ${paint(style, 'bold', name)}`, ...body];
  const first = `  ${paint(style, 'bold', name)}${pad}`;
  return body.map((line, index) => (index === 0 ? first + line.slice(indent) : line));
}

/** The column under which the texts of a failure stand. */
export function bodyIndent(style: PageStyle): number {
  if (isNarrow(style)) return 4;
  const widths = Object.values(labels).map((label) => stringWidth(label[style.language]));
  return 2 + Math.max(...widths) + 2;
}

function isNarrow(style: PageStyle): boolean {
  return style.columns < 60;
}

function stack({ cause }: Result, style: PageStyle): string[] {
  if (!style.verbose || !(cause instanceof Error)) return [];
  const lines = (cause.stack ?? cause.message).split('\n');
  return lines.flatMap((line) => wrapOutput(line, style.columns - 4)).map((line) => `    ${line}`);
}
