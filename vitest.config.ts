import { defineConfig } from 'vitest/config';

/** Tests on real machines: one file after the other, and with time for software emulation. */
const onMachines = { fileParallelism: false, testTimeout: 600_000, hookTimeout: 900_000 };

export default defineConfig({
  test: {
    projects: [
      { test: { name: 'unit', include: ['test/unit/**/*.test.ts'] } },
      { test: { name: 'site', include: ['test/site/**/*.test.ts'] } },
      {
        test: {
          name: 'lab',
          include: ['test/lab/**/*.test.ts'],
          exclude: ['test/lab/pages.test.ts'],
          globalSetup: 'test/support/close-host.ts',
          ...onMachines,
        },
      },
      {
        test: {
          name: 'pages',
          include: ['test/lab/pages.test.ts'],
          globalSetup: ['test/support/copied-build.ts', 'test/support/close-host.ts'],
          ...onMachines,
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
