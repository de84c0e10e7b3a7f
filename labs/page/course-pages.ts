import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { loadLab } from '../catalog/index.ts';
import type { Language } from '../language/text.ts';
import type { Lab } from '../topology/schema.ts';
import { type Page, parsePage } from './page.ts';

/** A page of the course, outside docs/labs, whose blocks are run in the solution of a lab. */
export interface CoursePage {
  /** The name of its file without the ending, in every language. */
  readonly name: string;
  readonly lab: Lab;
}

const projectRoot = join(import.meta.dirname, '../..');

/** The course pages that say in their frontmatter `lab: NAME`, by their names. */
export async function coursePages(root: string = projectRoot): Promise<readonly CoursePage[]> {
  const files = (await readdir(join(root, 'docs'))).filter((file) => file.endsWith('.md')).sort();
  const found = files.map(async (file) => {
    const lab = labOf(await readFile(join(root, 'docs', file), 'utf8'));
    return lab ? [{ name: file.replace(/\.md$/, ''), lab: await loadLab(lab) }] : [];
  });
  return (await Promise.all(found)).flat();
}

/**
 * Reads a course page in a language.
 * @throws UserError with the line of a heading without an id or of a malformed block.
 */
export async function readCoursePage(
  { name, lab }: CoursePage,
  language: Language = 'en',
  root: string = projectRoot,
): Promise<Page> {
  const path = `docs/${language === 'en' ? '' : `${language}/`}${name}.md`;
  return parsePage(await readFile(join(root, path), 'utf8'), path, Object.keys(lab.nodes));
}

/** The lab that a page names in its frontmatter. */
export function labOf(markdown: string): string | undefined {
  const [, matter = ''] = /^---\n(.*?)^---\n/ms.exec(markdown) ?? [];
  return /^lab: *(\S+) *$/m.exec(matter)?.[1];
}
