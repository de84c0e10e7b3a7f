import type { Text } from '../language/text.ts';
import type { Block } from './block.ts';
import type { Page, Section } from './page.ts';
import { oneOf, pageError } from './page-error.ts';

const prefix = 'variant-';

/** Words that say something else where a variant is named: `npm run lab LAB bare`. */
const taken = ['solution', 'bare', 'broken'];

/** Another form of a lab's solution, as a section of its page describes it. */
export interface Variant {
  readonly name: string;
  readonly title: Text;
  /** What takes the solution to it. */
  readonly change: readonly Block[];
  /** Every block of its section in order, those included. */
  readonly blocks: readonly Block[];
  readonly page: string;
  readonly anchor: string;
}

/**
 * The variants of a page, in order: its sections whose id is `variant-NAME`.
 * @param translated the same page in Chinese, for the titles
 * @throws UserError for a section that lacks a variant block or its translation, or has a name that says something
 * else, and for a block that is not where its purpose belongs.
 */
export function readVariants(page: Page, translated: Page): readonly Variant[] {
  refuseStrays(page);
  return variantSections(page).map((section) => readVariant(section, page, translated));
}

/** The blocks of a page that stand in the section of a variant, except those of the named one. */
export function inOtherVariants(page: Page, name: string | undefined): ReadonlySet<Block> {
  const others = variantSections(page).filter((section) => section.id !== `${prefix}${name}`);
  return new Set(others.flatMap((section) => section.blocks));
}

function variantSections(page: Page): readonly Section[] {
  return page.sections.filter((section) => section.id.startsWith(prefix));
}

function readVariant(section: Section, page: Page, translated: Page): Variant {
  const wrong = (expected: Text, found = `"${section.heading}"`) =>
    pageError(page.path, section.line, expected, found);
  const name = section.id.slice(prefix.length);
  const same = translated.sections.find((other) => other.id === section.id);
  const change = section.blocks.filter((block) => block.purpose === 'variant');
  if (name === '' || taken.includes(name)) throw wrong(freeName, `"${section.id}"`);
  if (change.length === 0)
    throw wrong({ en: 'a "variant" block in the section', zh: '本节含有“variant”代码块' });
  if (!same)
    throw wrong({ en: `the same section in ${translated.path}`, zh: `${translated.path} 中有同一节` });
  return {
    name,
    title: { en: section.heading, zh: same.heading },
    change,
    blocks: section.blocks,
    page: page.path,
    anchor: section.id,
  };
}

const freeName: Text = {
  en: `an id "${prefix}NAME" with another name than ${oneOf(taken)}`,
  zh: `id 为“${prefix}NAME”，且名称不是 ${oneOf(taken)}`,
};

/** A variant block elsewhere would never be run, and a set-up block among them would be run for every form. */
function refuseStrays(page: Page): void {
  const within = inOtherVariants(page, undefined);
  for (const block of page.blocks) {
    if (block.purpose === 'variant' && !within.has(block)) throw stray(page, block, inSection);
    if (block.purpose === 'setup' && within.has(block)) throw stray(page, block, inPlaceOfSetup);
  }
}

function stray(page: Page, { purpose, line }: Block, expected: Text) {
  return pageError(page.path, line, expected, `"${purpose}"`);
}

const inSection: Text = {
  en: `a "variant" block only in a section with the id "${prefix}NAME"`,
  zh: `“variant”代码块只出现在 id 为“${prefix}NAME”的章节中`,
};
const inPlaceOfSetup: Text = { en: '"variant" in the section of a variant', zh: '变体章节中使用“variant”' };
