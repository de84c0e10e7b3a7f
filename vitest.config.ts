import { fileURLToPath } from 'node:url';
import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { chromium } from './test/support/chromium.ts';
import LongestFirst from './test/support/longest-first.ts';
import { machines } from './test/support/machines.ts';
import { pageData } from './test/support/page-data.ts';

/** As VitePress sets them: without them Vue speaks of it in every test. */
const vueFlags = {
  __VUE_OPTIONS_API__: 'true',
  __VUE_PROD_DEVTOOLS__: 'false',
  __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
};

const inTests = (file: string) => fileURLToPath(new URL(`test/${file}`, import.meta.url));

export default defineConfig({
  test: {
    sequence: { sequencer: LongestFirst },
    projects: [
      {
        plugins: [pageData()],
        // Some start programs, which takes its time beside other work.
        test: { name: 'unit', include: ['test/unit/**/*.test.ts'], testTimeout: 20_000 },
      },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          globalSetup: 'test/support/built-site.ts',
          hookTimeout: 120_000,
        },
      },
      {
        plugins: [pageData()],
        define: vueFlags,
        resolve: {
          // The styles of VitePress, below it, are its own.
          alias: [{ find: /^vitepress$/, replacement: inTests('components/vitepress.ts') }],
        },
        // What is found only while tests run makes Vite load the page again, in the middle of a test.
        optimizeDeps: { include: ['axe-core', 'markdown-it', 'vue', 'vue/jsx-dev-runtime'] },
        test: {
          name: 'components',
          include: ['test/components/**/*.test.ts'],
          globalSetup: 'test/support/chromium.ts',
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: chromium }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
      {
        test: {
          name: 'reader',
          include: ['test/reader/**/*.test.ts'],
          globalSetup: 'test/support/served-site.ts',
          maxWorkers: 2,
          testTimeout: 60_000,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'lighthouse',
          include: ['test/lighthouse/**/*.test.ts'],
          globalSetup: 'test/support/served-site.ts',
          // It measures: nothing else may keep the processor busy meanwhile.
          fileParallelism: false,
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'lab',
          include: ['test/lab/**/*.test.ts', 'test/machine/**/*.test.ts'],
          globalSetup: 'test/support/machines.ts',
          setupFiles: ['test/support/own-machine.ts', 'test/support/machine-words.ts'],
          maxWorkers: machines,
          // Time for software emulation on a busy computer.
          testTimeout: 1_800_000,
          hookTimeout: 900_000,
        },
      },
    ],
  },
});
