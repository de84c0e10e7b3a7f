import type { Text } from '../../labs/language/text.ts';
import type { Block } from '../../labs/page/block.ts';
import { coursePages, readCoursePage } from '../../labs/page/course-pages.ts';

/** A way to share work that is measured: a section `measured-NAME` of a page, whose set-up blocks make it. */
export interface Method {
  readonly name: string;
  readonly title: Text;
  /** Takes the method before it to this one. */
  readonly setUp: readonly Block[];
}

/** What a page measures in its lab. */
export interface Comparison {
  /** What is set up once, before the first method. */
  readonly prepare: readonly Block[];
  readonly methods: readonly Method[];
}

const prefix = 'measured-';

/** What is compared in a lab by a page of the course; undefined where no page does that. */
export async function findComparison(lab: string, root?: string): Promise<Comparison | undefined> {
  for (const page of await coursePages(root)) {
    if (page.lab.name !== lab) continue;
    const { sections, blocks } = await readCoursePage(page, 'en', root);
    const translated = await readCoursePage(page, 'zh', root);
    const measured = sections.filter(({ id }) => id.startsWith(prefix));
    if (measured.length === 0) continue;
    const isSetUp = ({ purpose }: Block) => purpose === 'setup';
    return {
      prepare: blocks.filter((block) => isSetUp(block) && !block.section.startsWith(prefix)),
      methods: measured.map(({ id, heading, blocks: own }) => ({
        name: id.slice(prefix.length),
        title: { en: heading, zh: translated.sections.find((other) => other.id === id)?.heading ?? heading },
        setUp: own.filter(isSetUp),
      })),
    };
  }
  return undefined;
}
