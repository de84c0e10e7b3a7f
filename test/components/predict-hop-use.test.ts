import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import PredictHop from '../../docs/.vitepress/theme/components/predict-hop.tsx';
import { data as walks } from '../../docs/.vitepress/theme/walks.data.ts';
import { expectAccessible } from './accessible.ts';
import { leaving, overlapping } from './boxes.ts';
import { mounted } from './mounted.ts';
import { rightOf } from './right-answers.ts';

const focused = () => document.activeElement ?? expect.unreachable();
const status = page.getByRole('status');

test('by the keyboard alone: choose, compare, open the capture', async () => {
  mounted(PredictHop, { lab: 'tun', hop: 2 });
  const walk = walks.find(({ lab }) => lab === 'tun') ?? expect.unreachable();
  for (const answer of rightOf(walk, 1, 'en')) {
    await userEvent.tab();
    const select = focused() as HTMLSelectElement;
    while (select.selectedOptions[0]?.text !== answer) {
      const before = select.selectedIndex;
      await userEvent.keyboard('{ArrowDown}');
      expect(select.selectedIndex).toBe(before + 1);
    }
  }
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.element(status).toHaveTextContent('6 of 6 right.');
  await userEvent.tab();
  await userEvent.keyboard('{Enter}');
  await expect.element(page.getByRole('table')).toBeVisible();
});

test('a field says its verdict with its name', async () => {
  mounted(PredictHop, { lab: 'dr', hop: 2 });
  await page.getByRole('combobox', { name: 'TTL' }).selectOptions('64');
  await page.getByRole('button').click();
  await expect.element(page.getByRole('combobox', { name: 'TTL it is 63' })).toBeVisible();
});

test.each([320, 390, 1280])('nothing lies on anything else or sticks out, %i wide', async (width) => {
  await page.viewport(width, 844);
  const place = mounted(PredictHop, { lab: 'tun', hop: 2 });
  await page.getByRole('button').click();
  await page.getByText('What the capture shows').click();
  expect(overlapping(place)).toEqual([]);
  expect(leaving(page.getByRole('figure').element())).toEqual([]);
});

test.each(['en', 'zh'] as const)('everybody can use it (%s)', async (language) => {
  const place = mounted(PredictHop, { lab: 'nat', hop: 2 }, language);
  await expectAccessible();
  await page.getByRole('combobox', { name: 'TTL' }).selectOptions('63');
  await page.getByRole('button').click();
  await userEvent.click(place.querySelector('summary') ?? expect.unreachable());
  await expectAccessible();
});
