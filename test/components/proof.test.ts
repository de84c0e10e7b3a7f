import markdownIt from 'markdown-it';
import type { MarkdownRenderer } from 'vitepress';
import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import type { Check } from '../../checks/model.ts';
import type { LabProofs } from '../../checks/proofs/proofs.ts';
import { checkLinks } from '../../docs/.vitepress/markdown/check-links.ts';
import type { Language } from '../../labs/language/text.ts';
import { expectAccessible } from './accessible.ts';
import { overlapping } from './boxes.ts';
import { content } from './mounted.ts';

const catalog = import.meta.glob<{ checks: readonly Check<never>[] }>(
  ['../../checks/catalog/*.ts', '!**/index.ts'],
  { eager: true },
);
const kept = import.meta.glob<LabProofs>('../../docs/data/proofs/*.json', { import: 'default', eager: true });
const nameOf = (path: string) => path.replace(/^.*\/|\.\w+$/g, '');

const checks = new Map(
  Object.entries(catalog).map(([path, { checks }]) => [
    nameOf(path),
    new Map(checks.map((check) => [check.name, check])),
  ]),
);
const proofs = new Map(Object.entries(kept).map(([path, proof]) => [nameOf(path), proof]));

/** Puts markdown on the page as VitePress does, and no script with it: what works, works without. */
function written(markdown: string, language: Language = 'en'): HTMLElement {
  const md = markdownIt({ html: true });
  checkLinks(md as unknown as MarkdownRenderer, checks, proofs);
  const place = content(language);
  place.innerHTML = md.render(markdown, {
    relativePath: 'guide.md',
    localeIndex: language === 'zh' ? 'zh' : 'root',
  });
  return place;
}

const claim =
  'So [the reply never was on the director](check:dr/reply-direct), and [so](check:dr/ipvs-service).';
const seen = proofs.get('dr')?.proofs['reply-direct'] ?? expect.unreachable();
const { title, why } = checks.get('dr')?.get('reply-direct') ?? expect.unreachable();
const mark = page.getByRole('button', { name: `Proof: ${title.en}` });
const proof = page.getByRole('dialog', { name: title.en, exact: false });

test('a mark opens what was checked, what was seen, where, and on which kernel', async () => {
  written(claim);
  await expect.element(proof).not.toBeInTheDocument();
  await mark.click();
  await expect.element(proof).toBeVisible();
  const text = proof.element().textContent ?? '';
  expect(text).toContain(why.en);
  expect(text).toContain(seen.seen.en);
  expect(text).toContain(proofs.get('dr')?.kernel);
  expect(text).toContain('npm run lab dr');
  for (const { node, command, lines } of seen.evidence) {
    expect(text).toContain(`$ ${command}`);
    for (const shown of [node, ...lines]) expect(text).toContain(shown);
  }
});

test('by the keyboard: Enter opens it, Tab goes into it, Escape closes it, and the focus is back', async () => {
  written(claim);
  await userEvent.tab();
  await expect.element(mark).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  await expect.element(proof).toBeVisible();
  await userEvent.tab();
  await expect.element(proof.getByRole('button', { name: 'Close' })).toHaveFocus();
  await userEvent.keyboard('{Escape}');
  await expect.element(proof).not.toBeInTheDocument();
  await expect.element(mark).toHaveFocus();
});

test('it closes by its button, by its mark, and by a click beside it', async () => {
  const place = written(`${claim}\n\nBeside it.`);
  for (const closing of [proof.getByRole('button', { name: 'Close' }), mark]) {
    await mark.click();
    await closing.click();
    await expect.element(proof).not.toBeInTheDocument();
    await expect.element(mark).toHaveFocus();
  }
  await mark.click();
  await userEvent.click(place, { position: { x: 5, y: 5 } });
  await expect.element(proof).not.toBeInTheDocument();
});

test('one proof at a time, each by its own mark, and there again by every mark of its claim', async () => {
  written(`${claim} And [again](check:dr/reply-direct).`);
  await mark.first().click();
  await page.getByRole('button', { name: 'Proof: IPVS has the virtual service' }).click();
  await expect.element(proof).not.toBeInTheDocument();
  await expect
    .element(page.getByRole('dialog', { name: 'IPVS has the virtual service', exact: false }))
    .toBeVisible();
  await userEvent.keyboard('{Escape}');
  await mark.last().click();
  await expect.element(proof).toBeVisible();
});

test.each([320, 390, 1280])('every proof that was kept fits a window that is %i wide', async (width) => {
  await page.viewport(width, 700);
  const links = [...proofs].flatMap(([lab, kept]) =>
    Object.keys(kept.proofs).map((name) => `- [${name}](check:${lab}/${name})`),
  );
  const place = written(links.join('\n'));
  const popovers = [...place.querySelectorAll<HTMLElement>('[popover]')];
  expect(popovers).toHaveLength(links.length);
  for (const popover of popovers) {
    popover.showPopover();
    const { left, right, top, bottom } = popover.getBoundingClientRect();
    expect([left >= 0, right <= width, top >= 0, bottom <= 700]).toEqual([true, true, true, true]);
    // Spaces at the end of a line hang out of it unseen, so that the texts cannot be measured one by one.
    const wider = [popover, ...popover.querySelectorAll('*')].filter(
      (each) => each.scrollWidth > each.clientWidth && each.clientWidth > 0,
    );
    expect([popover.id, wider, overlapping(popover)]).toEqual([popover.id, [], []]);
    popover.hidePopover();
  }
});

test.each(['en', 'zh'] as const)('everybody can read it (%s)', async (language) => {
  const place = written(claim, language);
  await expectAccessible();
  const [button] = place.querySelectorAll('button');
  await userEvent.click(button ?? expect.unreachable());
  await expectAccessible();
});
