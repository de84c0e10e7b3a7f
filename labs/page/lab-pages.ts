import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../language/text.ts';
import { exitStatus, UserError } from '../language/user-error.ts';
import type { Lab } from '../topology/schema.ts';
import type { Block, Purpose } from './block.ts';
import { type Fault, readFaults } from './faults.ts';
import { type Page, parsePage } from './page.ts';
import { inOtherVariants, readVariants, type Variant } from './variants.ts';

/** What the pages of a lab say, as data. */
export interface LabPages {
  /** The lab's own page. */
  readonly page: Page;
  /** The page of its faults, where it has one of its own. */
  readonly faultPage: Page | undefined;
  /** The blocks of the lab's own page, in order. */
  readonly blocks: readonly Block[];
  readonly faults: readonly Fault[];
  /** The forms of the solution beside the plain one. */
  readonly variants: readonly Variant[];
}

const projectRoot = join(import.meta.dirname, '../..');

/** Where a page of a lab is kept, from the root of the project. */
export function pagePath(lab: string, language: Language, kind: 'lab' | 'faults' = 'lab'): string {
  const folder = language === 'en' ? 'docs/labs' : `docs/${language}/labs`;
  return `${folder}/${lab}${kind === 'faults' ? '-faults' : ''}.md`;
}

/**
 * Reads the pages of a lab in a language. The blocks are the same in both, and the titles of faults
 * and variants come in both.
 * @throws UserError for a page that is missing or malformed, with its path and line.
 */
export async function readLabPages(
  lab: Lab,
  language: Language = 'en',
  root: string = projectRoot,
): Promise<LabPages> {
  const read = async (of: Language, kind: 'lab' | 'faults') => {
    const path = pagePath(lab.name, of, kind);
    const markdown = await readOptional(join(root, path));
    return markdown === undefined ? undefined : parsePage(markdown, path, Object.keys(lab.nodes));
  };
  const pages = await inEveryLanguage((of) => read(of, 'lab'));
  const faultPages = await inEveryLanguage((of) => read(of, 'faults'));
  const page = pages[language];
  const faultPage = faultPages[language];
  if (!page) throw missingPage(pagePath(lab.name, language));
  const fromAll = <T extends { readonly page: string }>(readFrom: (en: Page, zh: Page) => readonly T[]) => [
    ...fromBoth(pages, language, lab.name, readFrom),
    ...fromBoth(faultPages, language, lab.name, readFrom),
  ];
  return {
    page,
    faultPage,
    blocks: page.blocks,
    faults: fromAll(readFaults),
    variants: fromAll(readVariants),
  };
}

/** The blocks that configure the lab, in page order: its plain solution. */
export function setupBlocks(pages: LabPages): readonly Block[] {
  return blocksFor('setup', pages, undefined);
}

/** The blocks that prove that the plain solution works, or a variant of it. */
export function proofBlocks(pages: LabPages, variant?: string): readonly Block[] {
  return blocksFor('proof', pages, variant);
}

/** The blocks that a learner is told to try in the plain solution, or in a variant of it. */
export function tryBlocks(pages: LabPages, variant?: string): readonly Block[] {
  return blocksFor('try', pages, variant);
}

/** The blocks of a purpose, without those in the sections of other variants. */
function blocksFor(purpose: Purpose, pages: LabPages, variant: string | undefined): readonly Block[] {
  const others = inOtherVariants(pages.page, variant);
  return pages.blocks.filter((block) => block.purpose === purpose && !others.has(block));
}

type Pages = Readonly<Record<Language, Page | undefined>>;

async function inEveryLanguage(read: (language: Language) => Promise<Page | undefined>): Promise<Pages> {
  const [en, zh] = await Promise.all([read('en'), read('zh')]);
  return { en, zh };
}

/** What stands on a page of a lab, read with its titles in every language. */
function fromBoth<T extends { readonly page: string }>(
  pages: Pages,
  language: Language,
  lab: string,
  readFrom: (en: Page, zh: Page) => readonly T[],
): readonly T[] {
  const { en, zh } = pages;
  if (!en && !zh) return [];
  if (!en) throw missingPage(pagePath(lab, 'en'));
  if (!zh) throw missingPage(pagePath(lab, 'zh'));
  return readFrom(en, zh).map((found) => ({ ...found, page: pages[language]?.path ?? found.page }));
}

async function readOptional(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}

function missingPage(path: string): UserError {
  return new UserError(
    {
      en: `${path}: expected a page, found none; every page of a lab is needed in every language`,
      zh: `${path}：应有页面，却没有找到；实验的每个页面都需要各语言版本`,
    },
    exitStatus.usage,
  );
}
