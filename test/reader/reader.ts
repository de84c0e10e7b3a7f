import { type Browser, type BrowserContextOptions, type Page, chromium as playwright } from 'playwright';
import { afterAll, afterEach, beforeAll, expect, inject } from 'vitest';
import { chromium } from '../support/chromium.ts';

const desktop = { width: 1280, height: 900 };
export const phone = { width: 390, height: 844 };

/** A page in a browser of its own, and what went wrong on it. */
interface Reader {
  readonly page: Page;
  /** What the console reported as an error, what was not caught, and what was asked for in vain or elsewhere. */
  readonly wrong: readonly string[];
}

/**
 * A browser for the tests of a file. What it gives opens a page of the site as someone does who comes for the
 * first time; when the test ends, nothing may have gone wrong on it.
 */
export function readers(): (path: string, options?: BrowserContextOptions) => Promise<Page> {
  const origin = inject('origin');
  let browser: Browser;
  const open: Reader[] = [];
  beforeAll(async () => {
    browser = await playwright.launch(chromium);
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const all = open.splice(0);
    const wrong = all.flatMap((reader) => reader.wrong);
    await Promise.all(all.map(({ page }) => page.context().close()));
    expect(wrong).toEqual([]);
  });
  return async (path, options = {}) => {
    const context = await browser.newContext({ baseURL: origin, viewport: desktop, ...options });
    context.setDefaultTimeout(20_000);
    const page = await context.newPage();
    open.push({ page, wrong: watched(page, origin) });
    await page.goto(path, { waitUntil: 'networkidle' });
    if (options.javaScriptEnabled !== false) await page.waitForFunction(isAlive);
    return page;
  };
}

/** Vue says so of the element that it has taken over: until then no key is listened to. */
function isAlive(): boolean {
  const app = document.querySelector('#app');
  return app !== null && '__vue_app__' in app;
}

function watched(page: Page, origin: string): readonly string[] {
  const wrong: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') wrong.push(message.text());
  });
  page.on('pageerror', (error) => wrong.push(String(error)));
  page.on('request', (request) => {
    if (!/^(data|blob):/.test(request.url()) && !request.url().startsWith(origin)) wrong.push(request.url());
  });
  return wrong;
}
