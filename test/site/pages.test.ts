import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadChecks } from '../../checks/catalog/index.ts';
import { labNames, loadLab } from '../../labs/catalog/index.ts';
import { type Language, languages } from '../../labs/language/text.ts';
import { coursePages, readCoursePage } from '../../labs/page/course-pages.ts';
import { type LabPages, readLabPages } from '../../labs/page/lab-pages.ts';
import type { Page } from '../../labs/page/page.ts';

const docs = join(import.meta.dirname, '../../docs');

/** All pages of a language, by their paths below its root. */
function pagesOf(language: Language): readonly string[] {
  const root = language === 'en' ? docs : join(docs, language);
  return readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.md'))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)))
    .filter((path) => !path.startsWith('.vitepress') && !(language === 'en' && path.startsWith('zh')))
    .sort();
}

const contents = (path: string) => readFileSync(join(docs, path), 'utf8');

test('every page is there in every language', () => {
  expect(pagesOf('zh')).toEqual(pagesOf('en'));
});

test.for(pagesOf('en'))('%s has the same headings, fences and checks in both languages', (path) => {
  const marks = (markdown: string) => ({
    headings: [...markdown.matchAll(/^(#+) .*?(\{#[\w-]+\})?$/gm)].map(([, level, id]) => [level, id]),
    fences: [...markdown.matchAll(/^```.*?^```$/gms)].map(([fence]) => fence),
    checks: [...markdown.matchAll(/check:[\w/-]+/g)].map(([check]) => check),
    verdicts: [...markdown.matchAll(/\*\*\{\.(\w+)\}/g)].map(([, verdict]) => verdict),
    components: [...markdown.matchAll(/^<[A-Z].*>$/gm)].map(([component]) => component),
  });
  expect(marks(contents(`zh/${path}`))).toEqual(marks(contents(path)));
});

test.for(await coursePages())('the blocks of $name are for its lab', async (page) => {
  for (const language of languages) {
    const { blocks } = await readCoursePage(page, language);
    expect(blocks.length).toBeGreaterThan(0);
  }
});

describe.for(await labNames())('lab %s', (name) => {
  const pagesIn = (pages: LabPages): readonly Page[] =>
    pages.faultPage ? [pages.page, pages.faultPage] : [pages.page];

  test('its pages can be read, and its faults are complete', async () => {
    const pages = await readLabPages(await loadLab(name));
    expect(pages.faults.length).toBeGreaterThan(0);
    const names = pages.faults.map((fault) => fault.name);
    expect(names).toEqual([...new Set(names)]);
  });

  test('it is set up, proved and tried on its page', async () => {
    const { blocks } = await readLabPages(await loadLab(name));
    const purposes = new Set(blocks.map((block) => block.purpose));
    expect(purposes).toContain('setup');
    expect(purposes).toContain('proof');
    expect(purposes).toContain('try');
  });

  test('every check that a page links is there, and every check is linked', async () => {
    const known = (await loadChecks(name)).map((check) => check.name);
    const pages = pagesIn(await readLabPages(await loadLab(name)));
    const linked = pages
      .flatMap((page) => page.sections.flatMap((section) => section.checks))
      .filter((check) => !check.includes('/')); // of another lab: the build knows whether it is there
    expect([...new Set(linked)].sort()).toEqual([...known].sort());
  });

  test('ids are unique on a page', async () => {
    for (const page of pagesIn(await readLabPages(await loadLab(name)))) {
      const ids = page.sections.map((section) => section.id);
      expect(ids).toEqual([...new Set(ids)]);
    }
  });
});
