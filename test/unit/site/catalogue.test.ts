import { expect, test } from 'vitest';
import { anchorOf, entriesByLayer, type LabCheck } from '../../../docs/.vitepress/catalogue/entries.ts';
import { catalogueMarkdown } from '../../../docs/.vitepress/catalogue/markdown.ts';

const text = (en: string) => ({ en, zh: `${en}（中）` });
const check = (lab: string, name: string, layer: 'arp' | 'link', title = name): LabCheck => ({
  lab,
  labTitle: text(lab.toUpperCase()),
  check: { name, layer, title: text(title), why: text(`why ${title}`) },
  section: `/labs/${lab}#${name}`,
});

const checks = [
  check('one', 'answers', 'arp'),
  check('one', 'up', 'link'),
  check('one', 'way', 'arp', 'straight'),
  check('two', 'other', 'arp'),
  check('two', 'way', 'arp', 'back'),
  check('two', 'up', 'link'),
];

test('checks stand by layer, those of a name together, those that say the same once', () => {
  const layers = entriesByLayer(checks);
  const shown = (layer: 'arp' | 'link') => layers.get(layer)?.map(({ labs }) => labs.map(anchorOf));
  expect(shown('link')).toEqual([['one-up', 'two-up']]);
  expect(shown('arp')).toEqual([['one-answers'], ['one-way'], ['two-way'], ['two-other']]);
});

test('each check of each lab has one place on the page, and leads to its section', () => {
  const markdown = catalogueMarkdown(checks, 'zh');
  for (const each of checks) {
    const places = markdown.match(new RegExp(`(\\{#|id=")${anchorOf(each)}["}]`, 'g'));
    expect(places).toHaveLength(1);
    expect(markdown).toContain(`](/zh${each.section})`);
  }
});

test('what Markdown or Vue would take for their own is escaped', () => {
  expect(catalogueMarkdown([check('one', 'a', 'link', 'a <b> {{c}} *d*')], 'en')).toContain(
    '### a \\<b\\> \\{\\{c\\}\\} \\*d\\* {#one-a}',
  );
});
