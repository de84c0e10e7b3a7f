import axe from 'axe-core';
import type { Page } from 'playwright';
import { expect, inject, test } from 'vitest';
import { sitePages } from '../support/site-pages.ts';
import { phone, readers } from './reader.ts';

/** What a reader with nothing in the cache is sent for a page, compressed, in bytes. */
const allowed = 200_000;

/** The rules of axe that look at colours. */
const colourRules = ['color-contrast', 'link-in-text-block'];

/** What was sent for a page: itself and all that it asked for. */
function bytesSent(page: Page): Promise<number> {
  return page.evaluate(() => {
    const asked = performance.getEntriesByType('resource');
    const timings = [...performance.getEntriesByType('navigation'), ...asked] as PerformanceResourceTiming[];
    return timings.reduce((sum, { transferSize }) => sum + transferSize, 0);
  });
}

/** What axe finds on a page, each rule with the elements that break it; of some rules, or of all. */
async function violations(page: Page, rules?: readonly string[]): Promise<readonly string[]> {
  return page.evaluate(async (wanted) => {
    // The script that has been run in the page has put it there.
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const found = await run({
      resultTypes: ['violations'],
      ...(wanted && { runOnly: { type: 'rule', values: [...wanted] } }),
    });
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  }, rules);
}

/** In the dark only the colours are others: they are looked at when they have come. */
async function turnDark(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.waitForFunction(() => document.documentElement.classList.contains('dark'));
  await page.waitForFunction(() => !document.getAnimations().some((one) => one instanceof CSSTransition));
}

/** Tests the pages of the built site whose addresses are wanted: a file for each language, so that two run at a time. */
export function testPages(wanted: (address: string) => boolean): void {
  const visit = readers();
  const addresses = [...sitePages(inject('site').folder).map(({ address }) => address), '/404', '/zh/404'];

  test.for(addresses.filter(wanted))(
    '%s can be used by everyone, is light and fits a phone',
    async (address) => {
      const page = await visit(address, { colorScheme: 'light' });
      expect(await bytesSent(page)).toBeLessThan(allowed);
      await page.evaluate(axe.source);
      expect(await violations(page)).toEqual([]);
      await turnDark(page);
      expect(await violations(page, colourRules)).toEqual([]);
      await page.setViewportSize(phone);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
    },
  );
}
