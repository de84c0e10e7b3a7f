import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import PacketWalk from '../../docs/.vitepress/theme/components/packet-walk.tsx';
import { data as labs } from '../../docs/.vitepress/theme/labs.data.ts';
import { data as walks } from '../../docs/.vitepress/theme/walks.data.ts';
import { mounted } from './mounted.ts';
import { arrowOf, back, button, expectHop, next, titleOf } from './walk-page.ts';
import { rowsIn, rowsOf } from './walk-pieces.ts';

test('there is a walk of every lab', () => {
  expect(walks.map(({ lab }) => lab).toSorted()).toEqual(labs.map(({ name }) => name).toSorted());
});

describe.each(walks)('$lab', (walk) => {
  const { lab, hops } = walk;
  const last = hops.length - 1;

  test('step by step to the end and back, each hop as it was recorded, what changed marked', async () => {
    mounted(PacketWalk, { lab });
    await expectHop(walk, 0);
    await expect.element(back).toHaveAttribute('aria-disabled', 'true');
    for (let index = 1; index <= last; index++) {
      await next.click();
      await expectHop(walk, index);
    }
    await expect.element(next).toHaveAttribute('aria-disabled', 'true');
    for (let index = last - 1; index >= 0; index--) {
      await back.click();
      await expectHop(walk, index);
    }
  });

  test('arrow keys lead there and back, and not beyond the ends', async () => {
    mounted(PacketWalk, { lab });
    await userEvent.tab();
    for (const index of [...hops.keys(), last]) {
      await expectHop(walk, index);
      await userEvent.keyboard('{ArrowRight}');
    }
    for (const index of [...[...hops.keys()].reverse(), 0]) {
      await expectHop(walk, index);
      await userEvent.keyboard('{ArrowLeft}');
    }
  });

  test('the reader who came to an end by a button is still there: arrow keys go on working', async () => {
    mounted(PacketWalk, { lab });
    next.element().focus();
    for (let index = 1; index <= last; index++) await userEvent.keyboard('{Enter}');
    await expectHop(walk, last);
    await userEvent.keyboard('{ArrowLeft}');
    await expectHop(walk, last - 1);
  });

  test('nor is the reader lost who steps on from a word in the text of a hop', async () => {
    mounted(PacketWalk, { lab });
    page.getByRole('link').first().element().focus();
    await userEvent.keyboard('{ArrowRight}');
    await expectHop(walk, 1);
    await userEvent.keyboard('{ArrowLeft}');
    await expectHop(walk, 0);
  });

  test('an arrow of the picture leads to its hop', async () => {
    mounted(PacketWalk, { lab });
    for (const index of [last, 0, 1]) {
      await button(arrowOf(walk, index)).click();
      await expectHop(walk, index);
    }
  });

  test('it is read out where the reader moved to, and nothing before', async () => {
    const place = mounted(PacketWalk, { lab });
    const spoken = place.querySelector('[aria-live="polite"]') ?? expect.unreachable();
    expect(spoken.textContent).toBe('');
    await next.click();
    await expect.poll(() => spoken.textContent).toContain(titleOf(walk, 1));
    const [words] = page.getByRole('listitem').elements();
    const sentences = words?.querySelector('table ~ p')?.textContent ?? expect.unreachable();
    expect(spoken.textContent).toContain(sentences);
  });

  test('in Chinese it is the same, in words of that language', async () => {
    mounted(PacketWalk, { lab }, 'zh');
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    const shown = (rows: ReturnType<typeof rowsOf>) => rows.map(({ cells, marked }) => ({ cells, marked }));
    await expect
      .poll(() => page.getByRole('table').elements().map(rowsIn).map(shown))
      .toEqual([shown(rowsOf(walk, 1))]);
    const { ariaLabel } = document.querySelector('[aria-current="step"]') ?? expect.unreachable();
    expect(ariaLabel).toMatch(/^2: \p{Script=Han}+，\w+ → \w+$/u);
    await expect
      .element(
        page.getByText(
          new RegExp(`^\\p{Script=Han} 2 \\p{Script=Han}.* ${hops.length} \\p{Script=Han}$`, 'u'),
        ),
      )
      .toBeVisible();
  });
});
