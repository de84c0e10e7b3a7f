import { styleText } from 'node:util';
import stringWidth from 'string-width';
import type { Language } from '../../labs/language/text.ts';
import { wrap } from './wrap.ts';

/** How a report is written: for whom, how wide, with or without colour, and whether nothing is left out. */
export interface PageStyle {
  readonly language: Language;
  readonly columns: number;
  readonly colour: boolean;
  readonly verbose: boolean;
}

/** Prose is hard to read in longer lines than this, however wide the terminal. */
const readable = 100;

export type Format = Parameters<typeof styleText>[0];

/** Colours a text where the report has colours. */
export function paint(style: PageStyle, format: Format, text: string): string {
  return style.colour ? styleText(format, text, { validateStream: false }) : text;
}

/** How many columns prose may take. */
export function proseColumns(style: PageStyle): number {
  return Math.max(20, Math.min(style.columns, readable));
}

/** A text with `first` before its first line, and the others set under the beginning of the text. */
export function hanging(first: string, text: string, style: PageStyle): string[] {
  const indent = stringWidth(first);
  return wrap(text, proseColumns(style) - indent).map(
    (line, index) => (index === 0 ? first : ' '.repeat(indent)) + line,
  );
}
