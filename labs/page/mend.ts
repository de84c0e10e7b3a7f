import type { Language } from '../language/text.ts';
import type { Lab } from '../topology/schema.ts';
import type { Block } from './block.ts';
import { readLabPages } from './lab-pages.ts';
import type { Section } from './page.ts';

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

/** In which form a lab runs: with a fault in it, or as a variant. */
interface Form {
  readonly fault?: string | undefined;
  readonly variant?: string | undefined;
}

/**
 * The mend for a failed check: that of the fault that was put in, where this check is the one that catches it;
 * else the commands of the variant that runs, where its section links the check; else the set-up commands of the
 * section of the lab's page that does.
 */
export async function findMend(
  lab: Lab,
  check: string,
  form: Form,
  language: Language,
  root?: string,
): Promise<Mend | undefined> {
  const pages = await readLabPages(lab, language, root);
  const known = pages.faults.find((each) => each.name === form.fault && each.check === check);
  if (known) {
    return {
      page: known.page,
      heading: known.title[language],
      anchor: known.anchor,
      blocks: known.mend.map(step),
    };
  }
  const variant = pages.variants.find(({ name }) => name === form.variant);
  const inVariant = ({ id }: Section) => id === variant?.anchor;
  const linking = pages.page.sections.filter((each) => each.checks.includes(check));
  const section = linking.find(inVariant) ?? innermost(linking.filter(({ blocks }) => blocks.some(isSetup)));
  if (!section) return undefined;
  const { heading, id: anchor } = section;
  const blocks = inVariant(section) ? (variant?.change ?? []) : section.blocks.filter(isSetup);
  return { page: pages.page.path, heading, anchor, blocks: blocks.map(step) };
}

function isSetup(block: Block): boolean {
  return block.purpose === 'setup';
}

function innermost(sections: readonly Section[]): Section | undefined {
  return sections.toSorted((one, other) => other.level - one.level)[0];
}

function step(block: Block): MendStep {
  return { nodes: block.nodes, commands: block.commands.map((command) => command.text) };
}
