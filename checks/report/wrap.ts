import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/**
 * What a line may end behind: a word, or one character of Chinese or Japanese. Closing punctuation stays with what
 * is before it and opening punctuation with what is behind it (Requirements for Chinese Text Layout, 3.1.3).
 */
const unit =
  /\s+|[（《「『【“‘]*(?:[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[^\s\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}（《「『【“‘，。；：！？、）》」』】”’…]+)[，。；：！？、）》」』】”’…]*|[（《「『【“‘，。；：！？、）》」』】”’…]+/gu;

/** Breaks prose into lines of at most `columns` columns of a terminal, where Chinese takes two a character. */
export function wrap(text: string, columns: number): string[] {
  return text.split('\n').flatMap((line) => wrapLine(line, columns));
}

/** Breaks a line of output wherever it has to, so that nothing of it is lost or moved. */
export function wrapOutput(line: string, columns: number): string[] {
  return wrapAnsi(line, columns, { hard: true, trim: false, wordWrap: false }).split('\n');
}

function wrapLine(text: string, columns: number): string[] {
  const lines: string[] = [];
  let line = '';
  let space = '';
  for (const [part] of text.trim().matchAll(unit)) {
    if (part.trim() === '') space = ' ';
    else {
      if (stringWidth(line + space + part) <= columns) line += space + part;
      else {
        if (line !== '') lines.push(line);
        const pieces = wrapOutput(part, columns);
        line = pieces.pop() ?? '';
        lines.push(...pieces);
      }
      space = '';
    }
  }
  return [...lines, line];
}
