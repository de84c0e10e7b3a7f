import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { coursePages, labOf, readCoursePage } from '../../../labs/page/course-pages.ts';

const page = '---\nlab: dr\n---\n# Title\n\n## One {#one}\n\n```console client\n$ true\n```\n';
let root = '';

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'lvs-course-'));
  const files = { 'docs/plain.md': '# No lab\n', 'docs/tools.md': page, 'docs/zh/tools.md': page };
  for (const [path, text] of Object.entries(files)) {
    await mkdir(dirname(join(root, path)), { recursive: true });
    await writeFile(join(root, path), text);
  }
});

afterAll(() => rm(root, { recursive: true, force: true }));

test('a page belongs to the lab that its frontmatter names', () => {
  expect(labOf(page)).toBe('dr');
  expect(labOf('---\ntitle: x\n---\n# Title\n\n---\nlab: dr\n---\n')).toBeUndefined();
  expect(labOf('lab: dr\n')).toBeUndefined();
});

test('pages without a lab are left alone', async () => {
  expect((await coursePages(root)).map(({ name, lab }) => [name, lab.name])).toEqual([['tools', 'dr']]);
});

test('its blocks are read in every language, with lines that count the frontmatter', async () => {
  const [tools] = await coursePages(root);
  const zh = await readCoursePage(tools ?? expect.fail(), 'zh', root);
  expect(zh.path).toBe('docs/zh/tools.md');
  expect(zh.blocks.map(({ nodes, line }) => [nodes, line])).toEqual([[['client'], 8]]);
});
