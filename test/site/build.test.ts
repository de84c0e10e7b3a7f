import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { execa } from 'execa';
import { afterAll, beforeAll, expect, test } from 'vitest';

const project = join(import.meta.dirname, '../..');
const site = mkdtempSync(join(tmpdir(), 'lvs-site-'));
let printed = '';

beforeAll(async () => {
  const { all } = await execa('vitepress', ['build', 'docs', '--outDir', site], {
    cwd: project,
    preferLocal: true,
    all: true,
  });
  printed = all;
}, 120_000);

afterAll(() => rmSync(site, { recursive: true, force: true }));

const html = () =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ path, text: readFileSync(join(site, path), 'utf8') }));

test('the site builds without a warning', () => {
  expect(printed).toContain('build complete');
  expect(printed).not.toMatch(/warn|falling back|dead link/i);
});

test('a page asks nothing of another site', () => {
  for (const { path, text } of html()) {
    const asked = text.match(/<(?:script|link|img|iframe)[^>]+(?:src|href)="(?:https?:)?\/\/[^"]*"/g);
    expect([path, asked]).toEqual([path, null]);
  }
});

test('every link to a place on a page leads there', () => {
  const pages = new Map(html().map(({ path, text }) => [`/${path.replace(/(index)?\.html$/, '')}`, text]));
  for (const [path, text] of pages) {
    for (const [, target = ''] of text.matchAll(/href="(\/[^":]*|#[^"]+)"/g)) {
      const [page = '', id] = target.split('#');
      if (/\.\w+$/.test(page)) continue;
      const there = pages.get(page || path);
      expect(there && (!id || there.includes(`id="${id}"`)), `${path} links ${target}`).toBeTruthy();
    }
  }
});

test('a claim names its check, and a terminal its node', () => {
  const all = html()
    .map(({ text }) => text)
    .join('\n');
  expect(all).toMatch(/<button [^>]*class="proof-mark"[^>]* title="\w+\/[\w-]+"><\/button>/);
  expect(all).toMatch(/<span class="node">[\w, -]+<\/span>/);
  expect(all).not.toContain('href="check:');
});

test('every mark opens a proof that its page holds once', () => {
  for (const { path, text } of html()) {
    const held = [...text.matchAll(/<div popover[^>]* id="([^"]+)"/g)].map(([, id]) => id);
    const opened = [...text.matchAll(/popovertarget="([^"]+)"/g)].map(([, id]) => id);
    expect([path, held]).toEqual([path, [...new Set(opened)]]);
  }
});

test('a proof shows what was seen in every lab, and in every variant of which that was kept', () => {
  const proofs = html().flatMap(({ text }) => [
    ...text.matchAll(/<div popover.*?class="proof-from"><code>([^/]+)\/([^<]+)<.*?<\/div>/g),
  ]);
  const kept = new Set(readdirSync(join(project, 'docs/data/proofs')));
  const bare = proofs.filter(
    ([proof, lab = '']) => (!lab.includes('.') || kept.has(`${lab}.json`)) && !proof.includes('proof-seen'),
  );
  expect(bare.map(([, lab, check]) => `${lab}/${check}`)).toEqual([]);
  expect(proofs.length).toBeGreaterThan(0);
});

test('the copy button takes the commands and nothing else', () => {
  const page = html().find(({ text }) => text.includes('language-console'));
  const [, block = ''] = /<div class="language-console.*?<code>(.*?)<\/code>/s.exec(page?.text ?? '') ?? [];
  const copied = withoutIgnored(block).replace(/<[^>]+>/g, '');
  expect(copied).not.toMatch(/^\$ /m);
  expect(copied.split('\n').every((line) => line.trim() !== '')).toBe(true);
});

/** What is left when the elements are gone that VitePress doesn't copy. */
function withoutIgnored(block: string): string {
  let depth = 0;
  let skipped = 0;
  return block.replace(/<span[^>]*>|<\/span>|[^<]+|<[^>]+>/g, (part) => {
    if (part.startsWith('<span')) {
      depth += 1;
      if (skipped === 0 && part.includes('vp-copy-ignore')) skipped = depth;
      return '';
    }
    if (part === '</span>') {
      if (skipped === depth) skipped = 0;
      depth -= 1;
      return '';
    }
    return skipped > 0 ? '' : part;
  });
}
