import { describe, expect, test } from 'vitest';
import { cdp, page, userEvent } from 'vitest/browser';
import PacketWalk from '../../docs/.vitepress/theme/components/packet-walk.tsx';
import { data as walks } from '../../docs/.vitepress/theme/walks.data.ts';
import { expectAccessible } from './accessible.ts';
import { leaving, overlapping } from './boxes.ts';
import { mounted } from './mounted.ts';
import { arrowOf, button, expectHop, next } from './walk-page.ts';
import { rowsIn, rowsOf } from './walk-pieces.ts';

describe.each(walks)('$lab', (walk) => {
  const { lab, hops } = walk;

  test('on paper there is every hop, one below the other, and no button to step on', async () => {
    const place = mounted(PacketWalk, { lab });
    await cdp().send('Emulation.setEmulatedMedia', { media: 'print' });
    try {
      expect(page.getByRole('table').elements().map(rowsIn)).toEqual(
        hops.map((_, index) => rowsOf(walk, index)),
      );
      await expect.element(next).not.toBeInTheDocument();
      expect(overlapping(place)).toEqual([]);
    } finally {
      await cdp().send('Emulation.setEmulatedMedia', { media: '' });
    }
  });

  test.each([320, 390, 1280])('nothing lies on anything else or sticks out, %i wide', async (width) => {
    await page.viewport(width, 844);
    const place = mounted(PacketWalk, { lab });
    for (const index of hops.keys()) {
      (button(arrowOf(walk, index)).element() as HTMLElement).click();
      await expectHop(walk, index);
      expect(overlapping(place)).toEqual([]);
      expect(leaving(page.getByRole('figure').element())).toEqual([]);
    }
  });
});

test.each([
  ['en', 'dr'],
  ['zh', 'tun'],
] as const)('everybody can use it (%s, %s)', async (language, lab) => {
  const place = mounted(PacketWalk, { lab }, language);
  await expectAccessible();
  await userEvent.click(place.querySelector('[aria-label^="2: "]') ?? expect.unreachable());
  await expectAccessible();
});
