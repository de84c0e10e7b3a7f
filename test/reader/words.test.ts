import type { Locator, Page } from 'playwright';
import { expect, test } from 'vitest';
import { phone, readers } from './reader.ts';

const visit = readers();

/** The second VIP of a page that is marked, and the box with what it means. */
function vip(page: Page): { readonly mark: Locator; readonly box: Locator } {
  return { mark: page.locator('a.word[href$="#vip"]').nth(1), box: page.locator('#word-vip') };
}

test.for([true, false])('the pointer opens what a word means (JavaScript: %s)', async (javaScriptEnabled) => {
  const page = await visit('/labs/dr', { javaScriptEnabled });
  const { mark, box } = vip(page);
  await mark.hover();
  await box.waitFor();
  expect(await box.innerText()).toContain('virtual IP address');
  await box.hover();
  // Longer than it would stay without the pointer.
  await expect(box.waitFor({ state: 'hidden', timeout: 1000 })).rejects.toThrow('Timeout 1000ms exceeded');
  await page.keyboard.press('Escape');
  await box.waitFor({ state: 'hidden' });
});

test.for([true, false])('so does the keyboard (JavaScript: %s)', async (javaScriptEnabled) => {
  const page = await visit('/labs/dr', { javaScriptEnabled });
  const { mark, box } = vip(page);
  await mark.focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await box.waitFor();
  await page.keyboard.press('Escape');
  await box.waitFor({ state: 'hidden' });
});

test('Enter opens it too, and then follows the word', async () => {
  const page = await visit('/labs/dr');
  const { mark, box } = vip(page);
  await mark.press('Enter');
  await box.waitFor();
  await mark.press('Enter');
  await page.waitForURL('**/words#vip');
});

test('a tap opens it, within the window; another goes on to all words', async () => {
  const page = await visit('/zh/labs/dr', { viewport: phone, hasTouch: true, isMobile: true });
  const { mark, box } = vip(page);
  await mark.tap();
  await box.waitFor();
  const place = await box.boundingBox();
  expect(place?.x).toBeGreaterThanOrEqual(0);
  expect((place?.x ?? 0) + (place?.width ?? 0)).toBeLessThanOrEqual(phone.width);
  await page.touchscreen.tap(10, phone.height - 10);
  await box.waitFor({ state: 'hidden' });
  await mark.tap();
  await box.getByRole('link', { name: '全部术语' }).tap();
  await page.waitForURL('**/zh/words#vip');
});

test('without JavaScript a click follows the word', async () => {
  const page = await visit('/labs/dr', { javaScriptEnabled: false });
  await vip(page).mark.click();
  await page.waitForURL('**/words#vip');
});

test('a word that a picture says only when it is used opens too', async () => {
  const page = await visit('/trade-offs');
  await page.getByLabel('behind a router').check();
  await page.locator('.mode-chooser a.word[href$="#mac"]').hover();
  await page.locator('#word-mac').waitFor();
});

test('a proof stays open while a word is looked at', async () => {
  const page = await visit('/labs/dr');
  await page
    .getByRole('button', { name: /^Proof: / })
    .first()
    .click();
  // It covers what stands below its mark; the first word of the page stands above.
  await page.getByRole('dialog').waitFor();
  await page.locator('a.word[href$="#dr"]').first().hover();
  await page.locator('#word-dr').waitFor();
  await page.getByRole('dialog').waitFor();
});

test('on paper there is no trace of it', async () => {
  const page = await visit('/labs/dr');
  await vip(page).mark.hover();
  await vip(page).box.waitFor();
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.word-tip:visible').count()).toBe(0);
  expect(await vip(page).mark.evaluate((mark) => getComputedStyle(mark).textDecorationLine)).toBe('none');
});
