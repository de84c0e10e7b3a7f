import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { loadOf } from '../../checks/trade-offs/load.ts';
import TradeOffChart from '../../docs/.vitepress/theme/components/trade-off-chart.tsx';
import TradeOffPlace from '../../docs/.vitepress/theme/components/trade-off-place.tsx';
import TrafficCalculator from '../../docs/.vitepress/theme/components/traffic-calculator.tsx';
import { figures } from '../../docs/.vitepress/theme/trade-offs/figures.ts';
import { shown } from '../../docs/.vitepress/theme/trade-offs/numbers.ts';
import { data } from '../../docs/.vitepress/theme/trade-offs.data.ts';
import { expectAccessible } from './accessible.ts';
import { leaving, overlapping } from './boxes.ts';
import { mounted } from './mounted.ts';

const [all] = data;
if (!all) throw new Error('nothing was measured');
const { lab, methods } = all;
const names = Object.keys(figures);

test.each(names.flatMap((figure) => [[figure, 'en'] as const, [figure, 'zh'] as const]))(
  'the chart of %s has a row for each method (%s)',
  async (figure, language) => {
    const place = mounted(TradeOffChart, { lab, figure }, language);
    const rows = [...place.querySelectorAll('tbody th')].map(({ textContent }) => textContent);
    expect(rows).toEqual(methods.map(({ title }) => title[language]));
    await expectAccessible();
  },
);

test.each(names)('a bar of %s says what the table says', (figure) => {
  const place = mounted(TradeOffChart, { lab, figure });
  const rows = [...place.querySelectorAll('tbody tr')];
  for (const [at, row] of rows.entries()) {
    const bars = [
      ...(place.querySelectorAll('.trade-off-bars > div')[at]?.querySelectorAll('.trade-off-bar') ?? []),
    ];
    expect(bars.length).toBeGreaterThan(0);
    const cells = [...row.querySelectorAll('td')].map(({ textContent }) => textContent ?? '');
    for (const [index, bar] of bars.entries()) expect(bar.textContent).toContain(cells[index]);
  }
});

test('bars are as long as what they stand for', () => {
  const place = mounted(TradeOffChart, { lab, figure: 'download' });
  const widths = [...place.querySelectorAll('.trade-off-bar > :first-child')].map(
    (bar) => bar.getBoundingClientRect().width,
  );
  const values = [...place.querySelectorAll('tbody tr')].flatMap((row) =>
    [...row.querySelectorAll('td')].slice(0, 2).map(({ textContent }) => Number(textContent)),
  );
  const longest = Math.max(...widths);
  for (const [at, width] of widths.entries()) {
    const part = (values[at] ?? Number.NaN) / Math.max(...values);
    expect(Math.abs(width - longest * part)).toBeLessThan(3);
  }
});

test('an unknown figure or lab is refused', () => {
  expect(() => mounted(TradeOffChart, { lab, figure: 'beauty' })).toThrow('expected one of');
  expect(() => mounted(TradeOffChart, { lab: 'none', figure: 'size' })).toThrow('npm run bench');
});

test.each([320, 390, 1280])('nothing lies on anything else or sticks out, %i wide', async (width) => {
  await page.viewport(width, 844);
  for (const [component, props] of [
    ...names.map((figure) => [TradeOffChart, { lab, figure }] as const),
    [TradeOffPlace, { lab }] as const,
    [TrafficCalculator, { lab }] as const,
  ]) {
    const place = mounted(component, props);
    expect(overlapping(place), JSON.stringify(props)).toEqual([]);
    expect(leaving(place), JSON.stringify(props)).toEqual([]);
  }
});

/** The cells of each method in the calculator. */
const rows = (place: HTMLElement) =>
  [...place.querySelectorAll('tbody tr')].map((row) =>
    [...row.querySelectorAll('td')].map(({ textContent }) => textContent),
  );

test('the calculator says what the cost comes to, by keyboard alone', async () => {
  const place = mounted(TrafficCalculator, { lab });
  await userEvent.tab();
  await userEvent.keyboard(
    '{Control>}a{/Control}0{Tab}{Control>}a{/Control}1000000{Tab}{Control>}a{/Control}100{Tab}',
  );
  const expected = methods.map(({ cost }) => {
    const load = loadOf(cost, { request: 0, reply: 1_000_000 }, 100);
    return [shown(load.in.bitsPerSecond / 1e6), shown(load.out.bitsPerSecond / 1e6)];
  });
  expect(rows(place).map((cells) => cells.slice(0, 2))).toEqual(expected);
  const said = page.getByRole('status').element().textContent;
  for (const [at, { title }] of methods.entries())
    expect(said).toContain(`${title.en} ${expected[at]?.toSorted((a, b) => Number(b) - Number(a))[0]}`);
  await userEvent.keyboard(' ');
  await expect.element(page.getByRole('button', { name: 'web page' })).toHaveFocus();
});

test('an example fills the fields; what is no number counts as none', async () => {
  const place = mounted(TrafficCalculator, { lab });
  await page.getByRole('button', { name: 'upload' }).click();
  await expect.element(page.getByLabelText('Bytes of a request')).toHaveValue(20_000_000);
  await page.getByLabelText('Requests a second').fill('-5');
  await userEvent.tab();
  expect(rows(place).map(([taken]) => taken)).toEqual(methods.map(() => '0'));
});

test.each(['en', 'zh'] as const)('the calculator is accessible (%s)', async (language) => {
  mounted(TrafficCalculator, { lab }, language);
  await expectAccessible();
});
