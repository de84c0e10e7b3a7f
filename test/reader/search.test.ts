import type { Page } from 'playwright';
import { expect, test } from 'vitest';
import { readers } from './reader.ts';

const visit = readers();

/** Puts a query into the open search box; gives the time until its results are in the page, in milliseconds. */
function ask(page: Page, query: string): Promise<number> {
  return page.evaluate(
    (text) =>
      new Promise<number>((resolve, reject) => {
        const field = document.querySelector<HTMLInputElement>('#localsearch-input');
        const list = document.querySelector('#localsearch-list');
        if (!field || !list) return reject(new Error('expected an open search box, found none'));
        const from = performance.now();
        const late = setTimeout(() => reject(new Error(`expected results for ${text} within 5 s`)), 5000);
        const changes = new MutationObserver(() => {
          changes.disconnect();
          clearTimeout(late);
          resolve(performance.now() - from);
        });
        changes.observe(list, { childList: true, subtree: true, characterData: true });
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      }),
    query,
  );
}

test.for([
  ['/', 'arp_ignore', 'reply'],
  ['/', 'reply', 'arp_ignore'],
  ['/zh/', '连接', '调度'],
  ['/zh/', '调度', '回包'],
  ['/zh/', '回包', '连接'],
] as const)(
  'from %s, %s is found at once, and on the page that is found',
  async ([address, query, other]) => {
    const page = await visit(address);
    await page.keyboard.press('Control+k');
    // The first letter fetches the index; from then on it is there.
    await page.getByRole('combobox').pressSequentially(query.slice(0, 1));
    await page.getByRole('option').first().waitFor();
    // Whatever else the machine does makes a search longer, so the shortest of a few is its own time.
    const milliseconds: number[] = [];
    for (let times = 0; times < 3; times++) {
      await ask(page, other);
      milliseconds.push(await ask(page, query));
    }
    expect(Math.min(...milliseconds)).toBeLessThan(100);
    expect(await page.getByRole('option').count()).toBeGreaterThan(2);
    const target = await page.getByRole('option', { selected: true }).getAttribute('href');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await page.waitForURL(`**${target}`);
    await page.locator('main').filter({ hasText: query }).waitFor();
  },
);

test('a result is opened by the keyboard, at its place on the page', async () => {
  const page = await visit('/zh/');
  await page.keyboard.press('/');
  await page.getByRole('combobox').fill('arp_ignore');
  await page.getByRole('option').first().waitFor();
  await page.keyboard.press('ArrowDown');
  const second = page.getByRole('option', { selected: true });
  const target = (await second.getAttribute('href')) ?? '';
  await page.keyboard.press('Enter');
  await page.waitForURL(`**${target}`);
  expect(target).toMatch(/^\/zh\/.+#.+/);
  await page.keyboard.press('Control+k');
  await page.keyboard.press('Escape');
  await page.getByRole('combobox').waitFor({ state: 'detached' });
});

test('what is not there is told so', async () => {
  const page = await visit('/zh/');
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill('xyzzy');
  await page.getByText('没有找到').waitFor();
});
