import { expect, test } from 'vitest';
import { phone, readers } from './reader.ts';

const visit = readers();

test('the language is changed without leaving the place', async () => {
  const page = await visit('/labs/dr#arp');
  await page.getByRole('button', { name: 'Change language' }).hover();
  await page.getByRole('link', { name: '简体中文' }).first().click();
  await page.waitForURL('**/zh/labs/dr#arp');
  await page.locator('html[lang="zh-CN"]').waitFor();
});

test('a page that says its language is not told it again, which would lay it out anew', async () => {
  const page = await visit('/');
  await page.addInitScript(() => {
    const told = new MutationObserver((records) => {
      document.documentElement.dataset.told = records.map(({ attributeName }) => attributeName).join(' ');
    });
    told.observe(document, { subtree: true, attributeFilter: ['lang', 'dir'] });
  });
  await page.goto(new URL('/zh/labs/dr', page.url()).href);
  await page.locator('.packet-walk').scrollIntoViewIfNeeded();
  const next = page.getByRole('button', { name: '下一步' });
  const moved = page.getByText(/^第 [23] 跳/);
  await expect.poll(() => next.click().then(() => moved.count()), { timeout: 20_000 }).toBe(1); // it lives
  expect(await page.locator('html').getAttribute('data-told')).toBeNull();
});

test('from page to page in the order of the course', async () => {
  const page = await visit('/zh/start');
  const visited: string[] = [];
  for (;;) {
    visited.push(new URL(page.url()).pathname);
    const next = page.locator('.pager-link.next');
    if ((await next.count()) === 0) break;
    await next.click();
    await page.locator(`.pager-link.prev[href="${visited.at(-1)}"]`).waitFor();
  }
  expect(visited.length).toBeGreaterThan(15);
  expect(visited).toEqual([...new Set(visited)]);
});

test('a deep link shows its section', async () => {
  const page = await visit('/words#vip');
  const place = await page.locator('#vip').boundingBox();
  expect(place?.y).toBeGreaterThanOrEqual(0);
  expect(place?.y).toBeLessThan(300);
});

test('what is chosen stays chosen: the dark', async () => {
  const page = await visit('/');
  await page.getByRole('switch').first().click();
  await page.reload();
  expect(await page.evaluate(() => document.documentElement.classList.contains('dark'))).toBe(true);
});

test('what was read is marked in the sidebar, and still is on another day', async () => {
  // Tall enough that every section is in sight at once.
  const page = await visit('/l4-l7', { viewport: { width: 1280, height: 12_000 } });
  const progress = page.locator('.reading-progress');
  await progress.waitFor();
  const read = await progress.getByRole('progressbar').getAttribute('aria-label');
  expect(read).toMatch(/^[1-9]\d* of \d+ sections read$/);
  await page.goto('/zh/labs/dr');
  await page.getByText(/^已读 \d+ 节/).waitFor();
  const mark = await page.evaluate(() => {
    const link = document.querySelector('.VPSidebar a[href="/zh/l4-l7"]');
    return link && getComputedStyle(link, '::after').content;
  });
  expect(mark).toContain('✓');
  await progress.getByRole('button', { name: '清除' }).click();
  await progress.waitFor({ state: 'detached' });
});

test('an address without a page leads home', async () => {
  const page = await visit('/zh/404');
  await page.getByRole('link', { name: '回到首页' }).click();
  await page.waitForURL('**/zh/');
});

test('on a phone the contents open and lead on', async () => {
  const page = await visit('/labs/dr', { viewport: phone });
  await page.getByRole('button', { name: 'Contents' }).click();
  await page.locator('.VPSidebar').getByRole('link', { name: 'Words' }).click();
  await page.waitForURL('**/words');
  await page.locator('.VPSidebar').waitFor({ state: 'hidden' });
});

test('a screen reader hears Chinese names on a Chinese page', async () => {
  const page = await visit('/zh/labs/dr');
  await page.getByRole('navigation', { name: '目录' }).waitFor();
  await page.getByRole('navigation', { name: '上一页, 下一页' }).waitFor();
  const names = await page
    .locator('[aria-label]')
    .evaluateAll((elements) => elements.map((element) => element.getAttribute('aria-label') ?? ''));
  expect(names.filter((name) => /^[A-Za-z ]{3,}|Permalink/.test(name))).toEqual([]);
});

test('the very first thing that a reader does is heard by the bar above, without a mouse too', async () => {
  const page = await visit('/labs/dr', { viewport: phone });
  const menu = page.locator('.VPNavBarHamburger');
  // Vue keeps what it listens with under a symbol of its own: until the first sign there is none.
  expect(await menu.evaluate((button) => Object.getOwnPropertySymbols(button).length)).toBe(0);
  // As a screen reader presses it: no finger and no mouse comes before.
  await menu.evaluate((button: HTMLElement) => button.click());
  await page.locator('.VPNavScreen').waitFor();
});

test('the very first key opens the search', async () => {
  const page = await visit('/labs/dr');
  await page.keyboard.press('Control+k');
  await page.locator('.VPLocalSearchBox').waitFor();
});
