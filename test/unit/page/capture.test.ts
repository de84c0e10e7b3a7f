import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { captureLab } from '../../../labs/capture/capture-lab.ts';
import { findMend } from '../../../labs/page/mend.ts';
import { lab, localCluster } from './local-cluster.ts';

const page = (title: string, output: string) => `# ${title}

## Do {#do}

[It is set](check:set)

\`\`\`console one,two setup
$ true
\`\`\`

## See {#see}

\`\`\`console two proof varies=port
$ echo "saw 192.0.2.9:40001"
${output}
$ echo \\
> b
\`\`\`
`;
const faults = `# Faults

## Cut {#fault-cut}

\`\`\`console one fault
$ true
\`\`\`

\`\`\`console one
$ echo seen
\`\`\`

[It is set](check:set)

\`\`\`console one mend
$ true again
\`\`\`
`;

async function project(files: Record<string, string>): Promise<string> {
  const root = await mkdtemp(join(tmpdir(), 'lvs-pages-'));
  onTestFinished(() => rm(root, { recursive: true }));
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
  return root;
}

test('a capture writes what was printed into both languages, and keeps what only varied', async () => {
  const root = await project({
    'docs/labs/sample.md': page('Sample', 'saw 192.0.2.9:51234'),
    'docs/zh/labs/sample.md': page('示例', 'old'),
    'docs/labs/sample-faults.md': faults,
    'docs/zh/labs/sample-faults.md': faults.replaceAll('Cut', '断了'),
  });
  const starts: string[] = [];
  const fresh = async (start: string) => {
    starts.push(start);
    return localCluster();
  };

  expect(await captureLab(lab, fresh, root)).toHaveLength(4);

  expect(starts).toEqual(['bare', 'solution']);
  const read = (path: string) => readFile(join(root, path), 'utf8');
  expect(await read('docs/labs/sample.md')).toBe(
    page('Sample', 'saw 192.0.2.9:51234').replace('> b\n', '> b\nb\n'),
  );
  expect(await read('docs/zh/labs/sample.md')).toContain('\nsaw 192.0.2.9:40001\n');
  expect(await read('docs/zh/labs/sample-faults.md')).toContain('$ echo seen\nseen\n```');
  expect(await captureLab(lab, fresh, root)).toEqual([]);
});

test('the mend of a check in a variant is the change to it, where its section links the check', async () => {
  const variant = `## Form {#variant-form}

[A claim](check:set).

\`\`\`console one variant
$ true form
\`\`\`
`;
  const root = await project({
    'docs/labs/sample.md': page('Sample', 'x') + variant,
    'docs/zh/labs/sample.md': page('示例', 'x') + variant,
  });
  const blocks = async (form: { variant?: string }) => (await findMend(lab, 'set', form, 'en', root))?.blocks;
  expect(await blocks({ variant: 'form' })).toEqual([{ nodes: ['one'], commands: ['true form'] }]);
  expect(await blocks({})).toEqual([{ nodes: ['one', 'two'], commands: ['true'] }]);
});

test('the mend of a check is that of its fault, else the set-up of its section', async () => {
  const root = await project({
    'docs/labs/sample.md': page('Sample', 'x'),
    'docs/zh/labs/sample.md': page('示例', 'x').replace('## Do', '## 动手'),
    'docs/labs/sample-faults.md': faults,
    'docs/zh/labs/sample-faults.md': faults.replaceAll('Cut', '断了'),
  });
  expect(await findMend(lab, 'set', { fault: 'cut' }, 'zh', root)).toEqual({
    page: 'docs/zh/labs/sample-faults.md',
    heading: '断了',
    anchor: 'fault-cut',
    blocks: [{ nodes: ['one'], commands: ['true again'] }],
  });
  expect(await findMend(lab, 'set', {}, 'zh', root)).toMatchObject({
    page: 'docs/zh/labs/sample.md',
    heading: '动手',
    blocks: [{ nodes: ['one', 'two'], commands: ['true'] }],
  });
  expect(await findMend(lab, 'other', { fault: 'cut' }, 'en', root)).toBeUndefined();
});
