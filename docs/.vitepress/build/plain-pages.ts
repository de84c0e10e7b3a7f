import { readFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { SiteConfig } from 'vitepress';
import { languages } from '../../../labs/language/text.ts';
import { type Generated, withGenerated } from '../markdown/generated.ts';
import { titleIn } from '../pages.ts';
import { firstParagraph, markdownCopy, withShownFiles } from './markdown-copy.ts';

interface PlainPage {
  readonly path: string;
  readonly isChinese: boolean;
  readonly title: string;
  readonly about: string;
  readonly markdown: string;
}

/**
 * Writes every page as Markdown beside its HTML, and `llms.txt`, which lists them (https://llmstxt.org).
 * @param order the addresses of the pages in reading order
 */
export async function writePlainPages(
  config: SiteConfig,
  generated: Generated,
  order: readonly string[],
): Promise<void> {
  const inOrder = order.map((address) => `${address.slice(1)}.md`);
  const paths = config.pages.toSorted((a, b) => inOrder.indexOf(a) - inOrder.indexOf(b));
  const pages = (await Promise.all(paths.map((path) => plainPage(config, path, generated)))).flat();
  for (const { path, markdown } of pages) {
    const file = join(config.outDir, path);
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, markdown);
  }
  await writeFile(join(config.outDir, 'llms.txt'), llmsText(config, pages));
}

/** The home page is for the eye: it has no heading of its own, and no copy. */
async function plainPage(config: SiteConfig, path: string, generated: Generated): Promise<PlainPage[]> {
  const source = await readFile(join(config.srcDir, path), 'utf8');
  const isChinese = path.startsWith('zh/');
  const folder = dirname(join(config.srcDir, path));
  const shown = withShownFiles(source, (file) => readFileSync(join(folder, file), 'utf8'));
  const whole = withGenerated(shown, isChinese ? 'zh' : 'en', generated);
  const title = titleIn(whole);
  if (!title) return [];
  return [{ path, isChinese, title, about: firstParagraph(whole) ?? '', markdown: markdownCopy(whole) }];
}

function llmsText({ userConfig, site }: SiteConfig, pages: readonly PlainPage[]): string {
  const list = languages.map((language) => {
    const { label, title, description } = userConfig.locales?.[language === 'en' ? 'root' : language] ?? {};
    const own = pages.filter(({ isChinese }) => isChinese === (language === 'zh'));
    const lines = own.map(({ path, title, about }) => `- [${title}](${site.base}${path}): ${about}`);
    return { title, description, section: `## ${label}\n\n${lines.join('\n')}\n` };
  });
  return `# ${list[0]?.title}\n\n> ${list[0]?.description}\n\n${list.map(({ section }) => section).join('\n')}`;
}
