import { join } from 'node:path';
import { defineConfig } from 'vitepress';
import { checkTexts, keptProofs, siteLabs } from './labs.ts';
import { locales } from './locales.ts';
import { checkLinks } from './markdown/check-links.ts';
import { terminalOutput, terminalTitles } from './markdown/terminal.ts';

const root = join(import.meta.dirname, '../..');
const labs = await siteLabs(root);
const checks = await checkTexts(labs);
const proofs = keptProofs(root);

/** The course site. */
export default defineConfig({
  cleanUrls: true,
  locales: locales(labs),
  markdown: {
    languages: ['console', 'sh'],
    codeTransformers: [terminalOutput],
    config: (md) => {
      checkLinks(md, checks, proofs);
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
