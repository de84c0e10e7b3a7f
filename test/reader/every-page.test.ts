import axe from 'axe-core';
import type { Page } from 'playwright';
import { describe, expect, inject, test } from 'vitest';
import { sitePages } from '../support/site-pages.ts';
import { phone, readers } from './reader.ts';

const addresses = [...sitePages(inject('site').folder).map(({ address }) => address), '/404', '/zh/404'];

/** What a reader with nothing in the cache is sent for a page, compressed, in bytes. */
const allowed = 200_000;

/** What was sent for a page: itself and all that it asked for. */
function bytesSent(page: Page): Promise<number> {
  return page.evaluate(() => {
    const asked = performance.getEntriesByType('resource');
    const timings = [...performance.getEntriesByType('navigation'), ...asked] as PerformanceResourceTiming[];
    return timings.reduce((sum, { transferSize }) => sum + transferSize, 0);
  });
}

/** What axe finds on a page, each rule with the elements that break it. */
async function violations(page: Page): Promise<readonly string[]> {
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    // The script just run has put it there.
    const { run } = (globalThis as unknown as { axe: typeof axe }).axe;
    const found = await run({ resultTypes: ['violations'] });
    return found.violations.map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`,
    );
  });
}

describe.for(['light', 'dark'] as const)('in %s', (colorScheme) => {
  const visit = readers();

  test.for(addresses)('%s can be used by everyone, is light and fits a phone', async (address) => {
    const page = await visit(address, { colorScheme });
    expect(await bytesSent(page)).toBeLessThan(allowed);
    expect(await violations(page)).toEqual([]);
    await page.setViewportSize(phone);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(phone.width);
  });
});
