import MarkdownIt, { type Token } from 'markdown-it';
import type { Block } from './block.ts';
import { isConsole, parseFence } from './fence.ts';
import { pageError } from './page-error.ts';

/** A stretch of a page under one heading, its lower headings included. */
export interface Section {
  readonly id: string;
  readonly heading: string;
  readonly level: number;
  readonly line: number;
  /** The names of the checks that it links, in order. */
  readonly checks: readonly string[];
  readonly blocks: readonly Block[];
}

/** A page as data: its sections and blocks in order. */
export interface Page {
  /** From the root of the project, e.g. `docs/labs/NAME.md`. */
  readonly path: string;
  readonly title: string;
  readonly sections: readonly Section[];
  readonly blocks: readonly Block[];
}

/**
 * Reads a page from its Markdown.
 * @throws UserError with the line of a heading without an id or of a malformed block.
 */
export function parsePage(markdown: string, path: string, nodes: readonly string[]): Page {
  const sections: OpenSection[] = [];
  const blocks: Block[] = [];
  let open: readonly OpenSection[] = [];
  let title = '';

  for (const part of parts(markdown, path)) {
    if (part.kind === 'title') {
      title = part.heading;
    } else if (part.kind === 'section') {
      const section = { ...part.section, checks: [], blocks: [] };
      open = [...open.filter((outer) => outer.level < section.level), section];
      sections.push(section);
    } else if (part.kind === 'fence') {
      const block = parseFence({ ...part, page: path, section: open.at(-1)?.id ?? '' }, nodes);
      blocks.push(block);
      for (const outer of open) outer.blocks.push(block);
    } else {
      for (const outer of open) outer.checks.push(part.name);
    }
  }
  return { path, title, sections, blocks };
}

interface OpenSection extends Section {
  readonly checks: string[];
  readonly blocks: Block[];
}

type Part =
  | { readonly kind: 'title'; readonly heading: string }
  | { readonly kind: 'section'; readonly section: Omit<Section, 'checks' | 'blocks'> }
  | { readonly kind: 'fence'; readonly info: string; readonly body: string; readonly line: number }
  | { readonly kind: 'check'; readonly name: string };

/** The parts of a page that mean something to a lab, in order. */
function* parts(markdown: string, path: string): Generator<Part> {
  const tokens = new MarkdownIt({ html: true }).parse(blankFrontmatter(markdown), {});
  for (const [index, token] of tokens.entries()) {
    const line = (token.map?.[0] ?? 0) + 1;
    if (token.type === 'heading_open') {
      yield headingPart(tokens[index + 1]?.content ?? '', Number(token.tag.slice(1)), path, line);
    } else if (token.type === 'fence' && isConsole(token.info)) {
      yield { kind: 'fence', info: token.info, body: token.content, line };
    } else if (token.type === 'inline') {
      for (const name of linkedChecks(token)) yield { kind: 'check', name };
    }
  }
}

/** Frontmatter is no Markdown; its lines are kept empty, so that line numbers stay true. */
function blankFrontmatter(markdown: string): string {
  return markdown.replace(/^---\n[\s\S]*?\n---\n/, (matter) => matter.replace(/[^\n]/g, ''));
}

function headingPart(content: string, level: number, path: string, line: number): Part {
  const [, heading = content, id] = /^(.*?)\s*\{#([\w-]+)\}$/.exec(content) ?? [];
  if (level === 1) return { kind: 'title', heading };
  if (id) return { kind: 'section', section: { id, heading, level, line } };
  // Ids made from the heading would differ between the languages, and so would every link.
  throw pageError(
    path,
    line,
    { en: 'a heading with an id, "{#id}"', zh: '带 id 的标题（“{#id}”）' },
    `"${heading}"`,
  );
}

function linkedChecks(inline: Token): string[] {
  return (inline.children ?? []).flatMap((child) => {
    const target = child.type === 'link_open' ? String(child.attrGet('href')) : '';
    return target.startsWith('check:') ? [target.slice('check:'.length)] : [];
  });
}
