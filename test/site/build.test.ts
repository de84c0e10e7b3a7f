import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, inject, test } from 'vitest';

const { folder: site, printed, seconds } = inject('site');
const project = join(import.meta.dirname, '../..');

const html = () =>
  readdirSync(site, { recursive: true, encoding: 'utf8' })
    .filter((path) => path.endsWith('.html'))
    .map((path) => ({ path, text: readFileSync(join(site, path), 'utf8') }));

test('the site builds without a warning, in time', () => {
  expect(printed).toContain('build complete');
  expect(printed).not.toMatch(/warn|falling back|dead link/i);
  expect(seconds).toBeLessThan(40);
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
    const held = [...text.matchAll(/<div popover class="proof"[^>]* id="([^"]+)"/g)].map(([, id]) => id);
    const opened = [...text.matchAll(/popovertarget="([^"]+)"/g)].map(([, id]) => id);
    expect([path, held]).toEqual([path, [...new Set(opened)]]);
  }
});

test('a proof shows what was seen in every lab, and in every variant of which that was kept', () => {
  const proofs = html().flatMap(({ text }) => [
    ...text.matchAll(/<div popover class="proof".*?class="proof-from"><code>([^/]+)\/([^<]+)<.*?<\/div>/g),
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
