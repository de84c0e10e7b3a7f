import { defineConfig } from 'vitest/config';

/** Tests on real machines: one file after the other, and with time for software emulation. */
const onMachines = { fileParallelism: false, testTimeout: 600_000, hookTimeout: 900_000 };

/** What goes by the pages, fault by fault and block by block: as long as all other lab tests together. */
const onPages = ['test/lab/pages.test.ts', 'test/lab/matrix.test.ts'];

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      {
        test: {
          name: 'site',
          include: ['test/site/**/*.test.ts'],
          globalSetup: 'test/support/built-site.ts',
          hookTimeout: 120_000,
        },
      },
      {
        test: {
          name: 'lab',
          include: ['test/lab/**/*.test.ts'],
          exclude: onPages,
          globalSetup: 'test/support/close-host.ts',
          ...onMachines,
        },
      },
      {
        test: {
          name: 'pages',
          include: onPages,
          globalSetup: ['test/support/copied-build.ts', 'test/support/close-host.ts'],
          ...onMachines,
          testTimeout: 1_800_000,
        },
      },
      {
        test: {
          name: 'machine',
          include: ['test/machine/**/*.test.ts'],
          globalSetup: 'test/support/shared-build.ts',
          ...onMachines,
        },
      },
    ],
  },
});
