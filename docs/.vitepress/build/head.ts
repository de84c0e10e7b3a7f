import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { HeadConfig, PageData, TransformContext, TransformPageContext } from 'vitepress';
import type { Site } from '../site.ts';
import { firstParagraph } from './markdown-copy.ts';

/** What search engines and social networks show is enough with this many characters. */
const shownCharacters = 300;

/** Describes a page that doesn't describe itself by its first paragraph. */
export async function describe(
  page: PageData,
  { siteConfig }: TransformPageContext,
): Promise<Partial<PageData> | undefined> {
  if (page.description) return undefined;
  const markdown = await readFile(join(siteConfig.srcDir, page.filePath), 'utf8');
  const description = firstParagraph(markdown);
  return description ? { description: wholeSentences(description) } : undefined;
}

/** As many sentences as are shown, but at least the first. */
function wholeSentences(text: string): string {
  const sentences = text.match(/.*?(?:[.?!](?=\s)\s|[。？！]|$)/g) ?? [];
  let shown = '';
  for (const sentence of sentences) {
    if (shown && shown.length + sentence.length > shownCharacters) break;
    shown += sentence;
  }
  return shown.trim();
}

/** The card of a page in a social network (https://ogp.me). */
export function card({ page, title, description, siteData }: TransformContext, site: Site): HeadConfig[] {
  const address = (path: string) => `${site.origin}${site.base}${path}`;
  const isChinese = siteData.lang.startsWith('zh');
  const properties = {
    'og:type': 'website',
    'og:site_name': siteData.title,
    'og:title': title,
    'og:description': description,
    'og:url': address(page.replace(/(index)?\.md$/, '')),
    'og:image': address(isChinese ? 'card-zh.png' : 'card.png'),
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:locale': isChinese ? 'zh_CN' : 'en_US',
  };
  return [
    ...Object.entries(properties).map(([property, content]): HeadConfig => ['meta', { property, content }]),
    ['meta', { name: 'twitter:card', content: 'summary_large_image' }],
  ];
}
