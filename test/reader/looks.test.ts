import type { Locator } from 'playwright';
import { expect, test } from 'vitest';
import { phone, readers } from './reader.ts';

const visit = readers();

/** The width of A4 within the margins that Chromium leaves, in CSS pixels. */
const paper = 718;

test.for(['/zh/trade-offs', '/faults', '/labs/tun'])('%s is no wider than paper', async (address) => {
  const page = await visit(address, { viewport: { width: paper, height: 1000 } });
  await page.emulateMedia({ media: 'print' });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(paper);
});

test('on paper a page is dark on white, with every hop and without the site around it', async () => {
  const page = await visit('/labs/dr', { colorScheme: 'dark' });
  await page.emulateMedia({ media: 'print' });
  await page.evaluate(() => window.dispatchEvent(new Event('beforeprint')));
  const [sheet, ink] = await page.evaluate(() => {
    const { backgroundColor, color } = getComputedStyle(document.body);
    return [backgroundColor, color];
  });
  expect(sheet).toMatch(/rgb\(255, 255, 255\)|rgba\(0, 0, 0, 0\)/);
  expect(ink).toMatch(/^rgb\(\d{1,2}, \d{1,2}, \d{1,2}\)$/);
  expect(await page.locator('.packet-walk .walk-title:visible').count()).toBe(3);
  const marks = page.locator('.walk-diagram .now span, .walk-hops mark');
  for (const kept of await marks.evaluateAll((all) =>
    all.map((each) => getComputedStyle(each).printColorAdjust),
  ))
    expect(kept).toBe('exact');
  for (const around of ['.VPNav', '.VPSidebar', '.VPDocAside', '.walk-controls', 'button.copy'])
    expect(await page.locator(`${around}:visible`).count(), around).toBe(0);
});

test.for(['/', '/labs/nat', '/labs/tun', '/ipvsadm', '/zh/trade-offs'])(
  'on a phone, nothing on %s leaves its card',
  async (address) => {
    const page = await visit(address, { viewport: phone });
    expect(await page.locator('.widget').count()).toBeGreaterThan(0);
    const outside = await page.locator('.widget *').evaluateAll((elements) =>
      elements
        .filter((element) => {
          const card = element.closest('.widget');
          return card && element.getBoundingClientRect().right > card.getBoundingClientRect().right + 1;
        })
        .map((element) => element.outerHTML.slice(0, 80)),
    );
    expect(outside).toEqual([]);
  },
);

test('beside the outline, a line of ipvsadm -Ln --stats fits into its terminal', async () => {
  const page = await visit('/labs/nat', { viewport: { width: 1280, height: 900 } });
  const terminal = page.locator('.language-console pre').filter({ hasText: 'ipvsadm -Ln --stats' }).first();
  expect(await terminal.textContent()).toMatch(/^.{78}$/m);
  expect(await terminal.evaluate((pre) => pre.scrollWidth - pre.clientWidth)).toBe(0);
});

test('on a phone, a table of four short columns fits, and no heading ends with a single character', async () => {
  const page = await visit('/zh/l4-l7', { viewport: phone });
  const table = page.locator('table:has(thead th:nth-child(4))').first();
  expect(await table.evaluate((element) => element.scrollWidth - element.clientWidth)).toBe(0);

  await page.goto('/zh/myths');
  const short = await page.locator('.vp-doc h3').evaluateAll((headings) =>
    headings
      .filter((heading) => {
        const text = document.createRange();
        text.selectNodeContents(heading);
        const lines = [...text.getClientRects()];
        const bottom = Math.max(...lines.map((line) => line.bottom));
        const last = lines.filter((line) => line.bottom > bottom - 8);
        return last.reduce((width, line) => width + line.width, 0) < 30;
      })
      .map((heading) => heading.textContent),
  );
  expect(short).toEqual([]);
});

test('the keyboard is seen wherever it is', async () => {
  const page = await visit('/ipvsadm');
  const reached = page.locator('main :is(a, button, select, input, pre[tabindex]):visible');
  expect(await reached.count()).toBeGreaterThan(50);
  const unseen = await reached.evaluateAll((elements: HTMLElement[]) =>
    elements
      .filter((element) => {
        element.focus({ focusVisible: true } as FocusOptions); // as: younger than TypeScript's list
        return getComputedStyle(element).outlineStyle === 'none';
      })
      .map((element) => element.outerHTML.slice(0, 80)),
  );
  expect(unseen).toEqual([]);
});

test('the walk on the home page speaks the language that is chosen there', async () => {
  const page = await visit('/');
  await page.getByText('Hop 1 of 3').waitFor();
  await page.getByRole('button', { name: 'Change language' }).hover();
  await page.getByRole('link', { name: '简体中文' }).first().click();
  await page.getByText('第 1 跳，共 3 跳').waitFor();
});

test('what is chosen in a picture before it comes to life counts', async () => {
  const modes = await visit('/trade-offs');
  const chooser = modes.locator('.mode-chooser');
  await chooser.getByLabel('behind a router').evaluate((radio: HTMLInputElement) => radio.click());
  await chooser.scrollIntoViewIfNeeded();
  await chooser.getByText('no router may lie between').waitFor();

  const schedulers = await visit('/ipvsadm');
  const lab = schedulers.locator('.scheduler-lab');
  await chooseUnseen(lab.locator('select').first(), 'sh');
  await lab.scrollIntoViewIfNeeded();
  await lab.getByText('Source hashing: the same client').first().waitFor();

  const walk = await visit('/labs/dr', { viewport: phone });
  const predict = walk.locator('.predict-hop');
  await chooseUnseen(predict.locator('select').first(), 'client eth0');
  const verdict = predict.getByText('it is director');
  const compare = predict.getByRole('button');
  await expect.poll(() => compare.click().then(() => verdict.count()), { timeout: 20_000 }).toBe(1);
});

/** Chooses in a list without bringing it into sight: there it would come to life. */
function chooseUnseen(list: Locator, value: string): Promise<void> {
  return list.evaluate((select: HTMLSelectElement, chosen) => {
    select.value = chosen;
  }, value);
}

test('the SchedulerLab shows the scheduler that it runs', async () => {
  const page = await visit('/ipvsadm');
  const choice = page.locator('.scheduler-lab select').first();
  await choice.scrollIntoViewIfNeeded();
  const soFar = page.getByText('So far: rs3 rs2 rs1 rs1 rs1'); // as wrr gives them
  const open = page.getByRole('button', { name: 'Open 10' });
  await expect.poll(() => open.click().then(() => soFar.count()), { timeout: 20_000 }).toBe(1);
  expect(await choice.inputValue()).toBe('wrr');
});
