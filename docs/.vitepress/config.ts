import { join } from 'node:path';
import { defineConfig } from 'vitepress';
import { languages } from '../../labs/language/text.ts';
import { card, describe } from './build/head.ts';
import { writeNotFound } from './build/not-found.ts';
import { writePlainPages } from './build/plain-pages.ts';
import { labChecks } from './catalogue/lab-checks.ts';
import { catalogueMarkdown } from './catalogue/markdown.ts';
import { checkTexts, keptProofs, siteLabs } from './labs.ts';
import { locales } from './locales.ts';
import { checkLinks } from './markdown/check-links.ts';
import { generatedParts } from './markdown/generated.ts';
import { tableCorners } from './markdown/table-corners.ts';
import { terminalOutput, terminalTitles } from './markdown/terminal.ts';
import { mendLandmarks } from './mend/landmarks.ts';
import { mendSearchBox } from './mend/search-box.ts';
import { linksOf, sidebar } from './navigation.ts';
import { search } from './search/options.ts';
import { site } from './site.ts';
import { wordGroups } from './words/index.ts';
import { wordsMarkdown } from './words/markdown.ts';

const docs = join(import.meta.dirname, '..');
const root = join(docs, '..');
const labs = await siteLabs(root);
const checks = await checkTexts(labs);
const proofs = keptProofs(root);
const catalogue = await labChecks(labs);
const generated = {
  checks: { en: catalogueMarkdown(catalogue, 'en'), zh: catalogueMarkdown(catalogue, 'zh') },
  words: { en: wordsMarkdown(wordGroups, 'en'), zh: wordsMarkdown(wordGroups, 'zh') },
};
const readingOrder = languages.flatMap((language) => linksOf(sidebar(docs, labs, language)));

/** The course site. */
export default defineConfig({
  base: site.base,
  cleanUrls: true,
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: `${site.base}favicon.svg` }]],
  locales: locales(docs, labs, site.editPattern),
  themeConfig: { search },
  // A page in sight of a link is not read yet: with a dozen links in sight, that would be most of the site.
  router: { prefetchLinks: false },
  sitemap: { hostname: site.origin + site.base },
  vite: {
    plugins: [mendSearchBox(), mendLandmarks()],
    // The largest is the index of the search, which is fetched when a reader searches.
    build: { chunkSizeWarningLimit: 2000 },
  },
  transformPageData: describe,
  transformHead: (context) => card(context, site),
  buildEnd: async (config) => {
    await writeNotFound(config);
    await writePlainPages(config, generated, readingOrder);
  },
  markdown: {
    languages: ['console', 'sh'],
    codeTransformers: [terminalOutput],
    config: (md) => {
      generatedParts(md, generated);
      checkLinks(md, checks, proofs);
      tableCorners(md);
      terminalTitles(md);
    },
    locales: {
      zh: {
        codeCopyButton: { tooltipText: '复制命令', copiedText: '已复制' },
        container: { tipLabel: '提示', warningLabel: '注意', noteLabel: '说明', detailsLabel: '详情' },
      },
    },
  },
});
