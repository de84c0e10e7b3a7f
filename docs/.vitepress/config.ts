import { join } from 'node:path';
import { defineConfig } from 'vitepress';
import { languages } from '../../labs/language/text.ts';
import { card, describe } from './build/head.ts';
import { writeNotFound } from './build/not-found.ts';
import { writePlainPages } from './build/plain-pages.ts';
import { textFirst } from './build/text-first.ts';
import { labChecks } from './catalogue/lab-checks.ts';
import { catalogueMarkdown } from './catalogue/markdown.ts';
import { checkTexts, keptProofs, siteLabs } from './labs.ts';
import { locales } from './locales.ts';
import { checkLinks } from './markdown/check-links.ts';
import { generatedParts } from './markdown/generated.ts';
import { permalinks } from './markdown/permalinks.ts';
import { tableCorners } from './markdown/table-corners.ts';
import { terminalOutput, terminalTitles } from './markdown/terminal.ts';
import { unbrokenWords } from './markdown/unbroken-words.ts';
import { wordTips } from './markdown/word-tips.ts';
import { mendLandmarks } from './mend/landmarks.ts';
import { mendPageLanguage } from './mend/page-language.ts';
import { mendSearchBox } from './mend/search-box.ts';
import { mendSleepingParts } from './mend/sleeping-parts.ts';
import { mendSpokenNames } from './mend/spoken-names.ts';
import { hideAttributes, showAttributes } from './mend/static-attributes.ts';
import { linksOf, sidebar } from './navigation.ts';
import { search } from './search/options.ts';
import { site } from './site.ts';
import { figuresInWords } from './theme/trade-offs/in-words.ts';
import { keptTradeOffs } from './theme/trade-offs/kept.ts';
import { allWords, wordGroups } from './words/index.ts';
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
  ...figuresInWords(keptTradeOffs()),
};
const readingOrder = languages.flatMap((language) => linksOf(sidebar(docs, labs, language)));

/** The course site. */
export default defineConfig({
  base: site.base,
  cleanUrls: true,
  // To switch without a transition, every page would lay itself out once more while it loads: most of its script's time.
  appearance: { disableTransition: false },
  head: [['link', { rel: 'icon', type: 'image/svg+xml', href: `${site.base}favicon.svg` }]],
  locales: locales(docs, labs, site.editPattern),
  themeConfig: { search },
  // A page in sight of a link is not read yet: with a dozen links in sight, that would be most of the site.
  router: { prefetchLinks: false },
  sitemap: { hostname: site.origin + site.base },
  vue: { template: { compilerOptions: { nodeTransforms: [hideAttributes] } } },
  vite: {
    plugins: [
      mendSearchBox(),
      mendLandmarks(),
      mendSpokenNames(),
      mendPageLanguage(),
      mendSleepingParts(),
      showAttributes(),
    ],
    // What is found only when a component is first shown makes `npm run docs` load the page again.
    optimizeDeps: { include: ['vue/jsx-dev-runtime'] },
    // The largest is the index of the search, which is fetched when a reader searches.
    build: { chunkSizeWarningLimit: 2000, modulePreload: { resolveDependencies: () => [] } },
  },
  transformPageData: describe,
  transformHead: (context) => card(context, site),
  transformHtml: textFirst,
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
      wordTips(md, allWords, site.base);
      permalinks(md);
      tableCorners(md);
      unbrokenWords(md);
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
