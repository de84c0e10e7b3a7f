import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { SectionCounts } from './progress.ts';

const docs = join(import.meta.dirname, '../../..');

declare const data: SectionCounts;

export { data };

/** Counts the sections of each page when the site is built. A page without sections is not there. */
export default {
  watch: ['../../../*.md', '../../../labs/*.md'],
  async load(): Promise<SectionCounts> {
    const files = [...(await pagesIn('')), ...(await pagesIn('labs/'))];
    const counts = files.map(async (file) => {
      const markdown = await readFile(join(docs, file), 'utf8');
      const sections = markdown.replace(/^```[\s\S]*?^```$/gm, '').match(/^## .*\{#[\w-]+\}$/gm) ?? [];
      return [file.slice(0, -'.md'.length), sections.length] as const;
    });
    return Object.fromEntries(
      (await Promise.all(counts)).filter(([page, count]) => count > 0 && page !== 'index'),
    );
  },
};

async function pagesIn(folder: string): Promise<string[]> {
  const names = await readdir(join(docs, folder));
  return names.filter((name) => name.endsWith('.md')).map((name) => folder + name);
}
