import { expect, test } from 'vitest';
import { page } from 'vitest/browser';
import PacketWalk from '../../docs/.vitepress/theme/components/packet-walk.tsx';
import { data as walks } from '../../docs/.vitepress/theme/walks.data.ts';
import { expectAccessible } from './accessible.ts';
import { leaving, overlapping } from './boxes.ts';
import { mounted } from './mounted.ts';
import { back, next, titleOf } from './walk-page.ts';
import { rowsIn, rowsOf } from './walk-pieces.ts';

const walkOf = (lab: string) => walks.find((walk) => walk.lab === lab) ?? expect.unreachable(lab);

// Their ways are of different length: the shorter one waits at its end.
test.each([
  ['dr', 'nat'],
  ['tun', 'dr'],
])('%s beside %s: step by step, both at the same hop', async (lab, beside) => {
  const both = [lab, beside].map(walkOf);
  const longest = Math.max(...both.map(({ hops }) => hops.length));
  const place = mounted(PacketWalk, { lab, beside });
  const expectBoth = async (step: number) => {
    await expect.element(page.getByText(`Hop ${step + 1} of ${longest}`)).toBeVisible();
    for (const walk of both) {
      const tables = page.getByRole('region', { name: walk.lab, exact: true }).getByRole('table').elements();
      expect(tables.map(rowsIn)).toEqual([rowsOf(walk, Math.min(step, walk.hops.length - 1))]);
    }
  };
  const spoken = place.querySelector('[aria-live="polite"]');
  await expectBoth(0);
  for (let step = 1; step < longest; step++) {
    await next.click();
    await expectBoth(step);
    // Whose hop is read out, of those that are still on their way.
    const moving = both.filter(({ hops }) => step < hops.length);
    for (const walk of moving) expect(spoken?.textContent).toContain(`${walk.lab}: ${titleOf(walk, step)}`);
    expect(spoken?.textContent?.match(/\w+: (Request|Reply),/g)).toHaveLength(moving.length);
  }
  await expect.element(next).toHaveAttribute('aria-disabled', 'true');
  await back.click();
  await expectBoth(longest - 2);
});

test.each([320, 390, 1280])('side by side nothing sticks out, %i wide', async (width) => {
  await page.viewport(width, 844);
  const place = mounted(PacketWalk, { lab: 'tun', beside: 'nat' });
  expect(overlapping(place)).toEqual([]);
  expect(leaving(page.getByRole('figure').element())).toEqual([]);
});

test.each(['en', 'zh'] as const)('side by side everybody can use it (%s)', async (language) => {
  mounted(PacketWalk, { lab: 'dr', beside: 'nat' }, language);
  await expectAccessible();
});
