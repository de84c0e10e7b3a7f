import { type Block, type Command, type Purpose, purposes, type Variation, variations } from './block.ts';
import { goesOn } from './continued.ts';
import { oneOf, pageError } from './page-error.ts';

/** A fenced block as it stands on a page. */
export interface Fence {
  /** The words behind the opening fence. */
  readonly info: string;
  readonly body: string;
  readonly page: string;
  /** The line of the opening fence, from 1. */
  readonly line: number;
  readonly section: string;
}

/** True for the blocks that are run: those in the language `console`. */
export function isConsole(info: string): boolean {
  return /^console(\s|$)/.test(info.trim());
}

/**
 * Reads a fenced block ` ```console NODES [PURPOSE] [meanwhile] [varies=KIND,…] `.
 * @throws UserError with the page and line of a word, a node or a line that has no place there.
 */
export function parseFence(fence: Fence, knownNodes: readonly string[]): Block {
  const [, nodes = '', ...words] = fence.info.trim().split(/\s+/);
  const options = words.map((word) => parseWord(word, fence));
  const purpose = options.flatMap((option) => option.purpose ?? []);
  if (purpose.length > 1) throw pageError(fence.page, fence.line, onePurpose, purpose.join(' '));
  return {
    nodes: parseNodes(nodes, fence, knownNodes),
    purpose: purpose[0],
    meanwhile: options.some((option) => option.meanwhile),
    varies: options.flatMap((option) => option.varies ?? []),
    commands: parseBody(fence),
    page: fence.page,
    line: fence.line,
    section: fence.section,
  };
}

const onePurpose = { en: 'one purpose', zh: '一个用途' };

function parseNodes(typed: string, fence: Fence, known: readonly string[]): readonly string[] {
  const nodes = typed.split(',');
  const stranger = nodes.find((node) => !known.includes(node));
  if (stranger === undefined) return nodes;
  const expected = {
    en: `a node of the lab (${oneOf(known)}) after "console"`,
    zh: `“console”之后的实验节点（${oneOf(known)}）`,
  };
  throw pageError(fence.page, fence.line, expected, `"${stranger}"`);
}

interface Option {
  readonly purpose?: Purpose;
  readonly meanwhile?: true;
  readonly varies?: readonly Variation[];
}

function parseWord(word: string, fence: Fence): Option {
  if (word === 'meanwhile') return { meanwhile: true };
  if (word.startsWith('varies=')) {
    const kinds = word.slice('varies='.length).split(',');
    return { varies: kinds.map((kind) => parseVariation(kind, fence)) };
  }
  const purpose = purposes.find((known) => known === word);
  if (purpose) return { purpose };
  const known = `${oneOf([...purposes, 'meanwhile'])}, "varies=…"`;
  throw pageError(fence.page, fence.line, { en: `one of ${known}`, zh: `${known} 之一` }, `"${word}"`);
}

function parseVariation(word: string, fence: Fence): Variation {
  const variation = variations.find((known) => known === word);
  if (variation) return variation;
  const known = oneOf(variations);
  const expected = { en: `"varies=" with one of ${known}`, zh: `“varies=”之后 ${known} 之一` };
  throw pageError(fence.page, fence.line, expected, `"${word}"`);
}

/** Splits the body at its `$ ` lines; a command goes on in `> ` lines (see continued.ts). */
function parseBody(fence: Fence): readonly Command[] {
  const commands: { typed: string[]; output: string[]; line: number }[] = [];
  for (const [index, text] of bodyLines(fence).entries()) {
    const line = fence.line + 1 + index;
    const last = commands.at(-1);
    if (text.startsWith('$ ')) {
      commands.push({ typed: [text.slice(2)], output: [], line });
    } else if (!last) {
      const expected = { en: 'a command ("$ …") before any output', zh: '输出之前先有命令（“$ …”）' };
      throw pageError(fence.page, line, expected, `"${text}"`);
    } else if (last.output.length === 0 && goesOn(last.typed)) {
      last.typed.push(continuation(text, fence.page, line));
    } else {
      last.output.push(text);
    }
  }
  if (commands.length === 0) {
    const expected = { en: 'a command ("$ …") in the block', zh: '代码块中有命令（“$ …”）' };
    throw pageError(fence.page, fence.line, expected, '""');
  }
  return commands.map(({ typed, output, line }) => ({
    text: typed.join('\n'),
    output: output.join('\n'),
    line,
  }));
}

function bodyLines(fence: Fence): readonly string[] {
  const body = fence.body.replace(/\n$/, '');
  return body === '' ? [] : body.split('\n');
}

function continuation(text: string, page: string, line: number): string {
  if (text.startsWith('> ')) return text.slice(2);
  const expected = { en: '"> " before the rest of the command', zh: '命令的下一行以“> ”开头' };
  throw pageError(page, line, expected, `"${text}"`);
}
