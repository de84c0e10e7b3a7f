import { expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import SchedulerLab from '../../docs/.vitepress/theme/components/scheduler-lab.tsx';
import { expectAccessible } from './accessible.ts';
import { leaving, overlapping } from './boxes.ts';
import { mounted } from './mounted.ts';
import { openTen, scheduler } from './scheduler-page.ts';

test('on paper there are the servers and all schedulers, and nothing to press', async () => {
  mounted(SchedulerLab);
  await cdp().send('Emulation.setEmulatedMedia', { media: 'print' });
  try {
    expect(page.getByRole('button').elements()).toEqual([]);
    expect(page.getByRole('term').elements()).toHaveLength(14);
    for (const term of page.getByRole('term').elements()) expect(term.checkVisibility()).toBe(true);
  } finally {
    await cdp().send('Emulation.setEmulatedMedia', { media: '' });
  }
});

test.each([320, 390, 1280])('nothing lies on anything else or sticks out, %i wide', async (width) => {
  await page.viewport(width, 844);
  const place = mounted(SchedulerLab);
  await openTen.click();
  await page.getByText('All fourteen', { exact: false }).click();
  for (const name of ['wlc', 'sed', 'lc', 'mh', 'twos']) {
    await scheduler.selectOptions(name);
    await openTen.click();
    expect(overlapping(place)).toEqual([]);
    expect(leaving(page.getByRole('figure').element())).toEqual([]);
  }
});

test.each(['en', 'zh'] as const)('everybody can use it (%s)', async (language) => {
  const place = mounted(SchedulerLab, { scheduler: 'sh' }, language);
  await expectAccessible();
  await userEvent.click(place.querySelector('.main') ?? expect.unreachable());
  await userEvent.click(place.querySelector('summary') ?? expect.unreachable());
  await expectAccessible();
});

test('no space stands beside Chinese punctuation', async () => {
  const place = mounted(SchedulerLab, {}, 'zh');
  await userEvent.click(place.querySelector('.main') ?? expect.unreachable());
  await expect.poll(() => place.textContent).toMatch(/：rs3/);
  expect(place.textContent).not.toMatch(/[，。：；）] | [（]/);
});
