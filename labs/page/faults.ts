import type { Text } from '../language/text.ts';
import type { Block } from './block.ts';
import type { Page, Section } from './page.ts';
import { pageError } from './page-error.ts';

const prefix = 'fault-';

/** A mistake that can be put into a running lab, as a section of a page describes it. */
export interface Fault {
  readonly name: string;
  readonly title: Text;
  /** The name of the check that catches it. */
  readonly check: string;
  /** How to put it in, and how to take it out again. */
  readonly inject: readonly Block[];
  readonly mend: readonly Block[];
  /** Every block of its section in order, those two included. */
  readonly blocks: readonly Block[];
  readonly page: string;
  readonly anchor: string;
}

/**
 * The faults of a page, in order: its sections whose id is `fault-NAME`.
 * @param translated the same page in Chinese, for the titles
 * @throws UserError for a section that lacks a fault block, a mend block, a check or its translation.
 */
export function readFaults(page: Page, translated: Page): readonly Fault[] {
  return page.sections
    .filter((section) => section.id.startsWith(prefix))
    .map((section) => readFault(section, page, translated));
}

function readFault(section: Section, page: Page, translated: Page): Fault {
  const missing = (expected: Text) => pageError(page.path, section.line, expected, `"${section.heading}"`);
  const inject = section.blocks.filter((block) => block.purpose === 'fault');
  const mend = section.blocks.filter((block) => block.purpose === 'mend');
  const check = section.checks[0];
  const same = translated.sections.find((other) => other.id === section.id);
  if (inject.length === 0)
    throw missing({ en: 'a "fault" block in the section', zh: '本节含有“fault”代码块' });
  if (mend.length === 0) throw missing({ en: 'a "mend" block in the section', zh: '本节含有“mend”代码块' });
  if (!check) throw missing({ en: 'a link to the check (check:NAME)', zh: '本节链接到检查项（check:NAME）' });
  if (!same) {
    const expected = { en: `the same section in ${translated.path}`, zh: `${translated.path} 中有同一节` };
    throw missing(expected);
  }
  return {
    name: section.id.slice(prefix.length),
    title: { en: section.heading, zh: same.heading },
    check,
    inject,
    mend,
    blocks: section.blocks,
    page: page.path,
    anchor: section.id,
  };
}
