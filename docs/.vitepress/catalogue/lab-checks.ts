import { loadChecks } from '../../../checks/catalog/index.ts';
import { readLabPages } from '../../../labs/page/lab-pages.ts';
import type { Page } from '../../../labs/page/page.ts';
import type { SiteLab } from '../labs.ts';
import type { LabCheck } from './entries.ts';

/** Every check of every lab, in the order of the labs, and where their pages name it. */
export async function labChecks(labs: readonly SiteLab[]): Promise<readonly LabCheck[]> {
  const ofLabs = labs.map(async ({ lab }) => {
    const [checks, { page, faultPage }] = await Promise.all([loadChecks(lab.name), readLabPages(lab)]);
    const pages = faultPage ? [page, faultPage] : [page];
    return checks.map((check) => ({
      lab: lab.name,
      labTitle: lab.title,
      check,
      section: sectionNaming(check.name, lab.name, pages),
    }));
  });
  return (await Promise.all(ofLabs)).flat();
}

/** The address of the innermost section that names a check first, or else of the lab's page. */
function sectionNaming(name: string, lab: string, pages: readonly Page[]): string {
  for (const page of pages) {
    const naming = page.sections.filter((section) => section.checks.includes(name));
    // A section names what its lower sections name, and stands before them.
    const innermost = naming.find(({ level }, index) => (naming[index + 1]?.level ?? 0) <= level);
    if (innermost) return `${page.path.replace(/^docs|\.md$/g, '')}#${innermost.id}`;
  }
  return `/labs/${lab}`;
}
