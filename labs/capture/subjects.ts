import { allLabs } from '../catalog/index.ts';
import type { Block } from '../page/block.ts';
import { coursePages } from '../page/course-pages.ts';
import { captureCoursePage } from './capture-course-page.ts';
import { captureLab } from './capture-lab.ts';
import type { FreshLab } from './run-lab-pages.ts';

/** Something to capture: the pages of a lab, or a page of the course whose blocks are run in a lab. */
export interface Subject {
  readonly name: string;
  readonly lab: string;
  /** Runs the blocks, writes the outputs, and gives the paths of the pages that changed. */
  readonly capture: (fresh: FreshLab, report: (block: Block) => void) => Promise<readonly string[]>;
}

/** Everything there is to capture: the labs, then the pages of the course. */
export async function subjects(root: string): Promise<readonly Subject[]> {
  const labs = (await allLabs()).map(
    (lab): Subject => ({
      name: lab.name,
      lab: lab.name,
      capture: (fresh, report) => captureLab(lab, fresh, root, report),
    }),
  );
  const pages = (await coursePages(root)).map(
    (page): Subject => ({
      name: page.name,
      lab: page.lab.name,
      capture: (fresh, report) => captureCoursePage(page, fresh, root, report),
    }),
  );
  return [...labs, ...pages];
}
