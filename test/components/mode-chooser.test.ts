import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import ModeChooser from '../../docs/.vitepress/theme/components/mode-chooser.tsx';
import { expectAccessible } from './accessible.ts';
import { leaving, overlapping } from './boxes.ts';
import { mounted } from './mounted.ts';

/** The modes in the order in which they are shown: their title, what is thought of each, and the reasons. */
function modes(): readonly { title: string; verdict: string; reasons: readonly string[]; link: string }[] {
  const items = [...page.getByRole('list').first().element().children];
  return items.map((item) => {
    const link = item.querySelector('a');
    return {
      title: link?.textContent ?? '',
      verdict: link?.nextElementSibling?.textContent ?? '',
      reasons: [...item.querySelectorAll('li')].map(({ textContent }) => textContent ?? ''),
      link: link?.getAttribute('href') ?? '',
    };
  });
}

const answers = {
  samePort: 'the one that clients ask for',
  otherPort: 'another one',
  near: 'on a link with the director',
  far: 'behind a router',
  all: 'addresses and kernel settings',
  route: 'their default route',
  nothing: 'nothing',
  large: 'much larger than the requests',
  small: 'about as small as the requests',
};
type Answer = keyof typeof answers;

/** Each by what the lab of that mode needs, and what it can do. */
const cases: readonly (readonly [string, readonly Answer[]])[] = [
  ['Direct Routing', ['samePort', 'near', 'all', 'large']],
  ['Tunneling', ['samePort', 'far', 'all', 'large']],
  ['NAT', ['otherPort', 'near', 'route', 'large']],
  ['NAT', ['samePort', 'near', 'route', 'large']],
  ['NAT', ['samePort', 'near', 'all', 'small']],
  ['FULLNAT', ['samePort', 'near', 'nothing', 'large']],
  ['FULLNAT', ['otherPort', 'far', 'nothing', 'small']],
];

test.each(cases)('%s: %o', async (mode, given) => {
  mounted(ModeChooser);
  for (const answer of given) await page.getByRole('radio', { name: answers[answer] }).click();
  const [first, ...others] = modes();
  expect([first?.title, first?.verdict]).toEqual([mode, 'fits best']);
  for (const { verdict, reasons } of others) {
    expect(['not this one', 'could be']).toContain(verdict);
    if (verdict === 'not this one') expect(reasons.length).toBeGreaterThan(0);
  }
});

test('nothing fits best before all is answered, and an answer can be changed', async () => {
  mounted(ModeChooser);
  expect(modes().map(({ verdict }) => verdict)).toEqual(Array(4).fill('could be'));
  await page.getByRole('radio', { name: answers.otherPort }).click();
  const ruledOut = () =>
    modes()
      .filter(({ verdict }) => verdict === 'not this one')
      .map(({ title, reasons }) => [title, ...reasons]);
  const why = 'The packet keeps its port, so it cannot be mapped.';
  expect(ruledOut()).toEqual([
    ['Direct Routing', why],
    ['Tunneling', why],
  ]);
  await page.getByRole('radio', { name: answers.samePort }).click();
  expect(ruledOut()).toEqual([]);
});

test('by the keyboard alone: tab from question to question, arrows among the answers', async () => {
  mounted(ModeChooser);
  for (const [question, downs] of [
    ['Which port do the real servers listen on?', 0],
    ['Where are the real servers?', 1],
    ['What may be changed on the real servers?', 0],
    ['How large are the replies?', 0],
  ] as const) {
    await userEvent.tab();
    await userEvent.keyboard(' ');
    for (let down = 0; down < downs; down++) await userEvent.keyboard('{ArrowDown}');
    const group = page.getByRole('group', { name: question }).element();
    expect(group.contains(document.activeElement)).toBe(true);
    expect(group.querySelectorAll('input:checked')).toHaveLength(1);
    expect(document.activeElement).toHaveProperty('checked', true);
  }
  expect(modes()[0]).toMatchObject({ title: 'Tunneling', verdict: 'fits best' });
  await userEvent.tab();
  await expect.element(page.getByRole('link', { name: 'Tunneling' })).toHaveFocus();
});

test('what changes is read out', async () => {
  mounted(ModeChooser);
  await expect.element(page.getByRole('list', { name: 'The modes' })).toHaveAttribute('aria-live', 'polite');
});

test.each([
  ['en', ''],
  ['zh', '/zh'],
] as const)('the same answers lead to the same lab, in its language (%s)', async (language, folder) => {
  const place = mounted(ModeChooser, {}, language);
  await expectAccessible();
  // The first answers of all, but that the servers are behind a router.
  const questions = [...place.querySelectorAll('fieldset')];
  for (const [index, question] of questions.entries())
    await userEvent.click(question.querySelectorAll('label')[index === 1 ? 1 : 0] ?? expect.unreachable());
  const [first, ...others] = modes().map(({ link }) => link);
  expect(first).toBe(`${folder}/labs/tun`);
  expect(others.toSorted()).toEqual(['dr', 'fullnat', 'nat'].map((lab) => `${folder}/labs/${lab}`));
  await expectAccessible();
});

test.each([320, 390, 1280])('nothing lies on anything else or sticks out, %i wide', async (width) => {
  await page.viewport(width, 844);
  const place = mounted(ModeChooser);
  await page.getByRole('radio', { name: answers.nothing }).click();
  expect(overlapping(place)).toEqual([]);
  expect(leaving(place)).toEqual([]);
});
