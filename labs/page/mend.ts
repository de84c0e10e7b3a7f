import type { Language } from '../language/text.ts';
import type { Lab } from '../topology/schema.ts';
import type { Block } from './block.ts';
import { readLabPages } from './lab-pages.ts';

/** Commands to type on nodes. */
export interface MendStep {
  readonly nodes: readonly string[];
  readonly commands: readonly string[];
}

/** How a page mends what a check found. */
export interface Mend {
  readonly page: string;
  readonly heading: string;
  readonly anchor: string;
  readonly blocks: readonly MendStep[];
}

/**
 * The mend for a failed check: that of the fault that was put in, where this check is the one that catches
 * it, else the set-up commands of the section of the lab's page that links the check.
 */
export async function findMend(
  lab: Lab,
  check: string,
  fault: string | undefined,
  language: Language,
  root?: string,
): Promise<Mend | undefined> {
  const pages = await readLabPages(lab, language, root);
  const known = pages.faults.find((each) => each.name === fault && each.check === check);
  if (known) {
    return {
      page: known.page,
      heading: known.title[language],
      anchor: known.anchor,
      blocks: known.mend.map(step),
    };
  }
  const section = pages.page.sections
    .filter((each) => each.checks.includes(check) && each.blocks.some(isSetup))
    .toSorted((one, other) => other.level - one.level)[0]; // the innermost
  if (!section) return undefined;
  const { heading, id: anchor } = section;
  return { page: pages.page.path, heading, anchor, blocks: section.blocks.filter(isSetup).map(step) };
}

function isSetup(block: Block): boolean {
  return block.purpose === 'setup';
}

function step(block: Block): MendStep {
  return { nodes: block.nodes, commands: block.commands.map((command) => command.text) };
}
