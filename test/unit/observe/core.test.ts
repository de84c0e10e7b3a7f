import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { expect, test } from 'vitest';

// Observing, judging and grading know neither Node nor Docker: they are built for a browser, where a page has a
// machine of its own. A test of a second.

const root = fileURLToPath(new URL('../../../', import.meta.url));
const entries = [
  'checks/observe/record.ts',
  'checks/observe/interpret.ts',
  'checks/grade/grade.ts',
  'checks/grade/grade-cluster.ts',
  'labs/runtime/agent/program.ts',
  'labs/runtime/agent/protocol.ts',
  'labs/topology/validate.ts',
];

test.each([...entries, ...(await checkFiles())])(
  '%s is built for a browser without a module of Node',
  async (entry) => {
    const foreign = new Set<string>();
    await build({
      root,
      configFile: false,
      logLevel: 'silent',
      plugins: [
        {
          name: 'what is not the workbook’s own',
          enforce: 'pre',
          resolveId(source) {
            if (source.startsWith('node:') || /^(dockerode|testcontainers|execa)$/.test(source))
              foreign.add(source);
            return undefined;
          },
        },
      ],
      build: { write: false, lib: { entry: `${root}${entry}`, formats: ['es'] } },
    });
    expect([...foreign]).toEqual([]);
  },
);

async function checkFiles(): Promise<string[]> {
  const { labNames } = await import('../../../labs/catalog/index.ts');
  return (await labNames()).map((name) => `checks/catalog/${name}.ts`);
}
