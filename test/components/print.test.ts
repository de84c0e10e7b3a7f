import { afterEach, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import { printLight } from '../../docs/.vitepress/theme/print.ts';
import { content } from './mounted.ts';

const root = document.documentElement;
const before = () => window.dispatchEvent(new Event('beforeprint'));
const after = () => window.dispatchEvent(new Event('afterprint'));
afterEach(() => root.classList.remove('dark'));
printLight(window);

test('a page that is read dark is printed light, and is dark again', () => {
  root.classList.add('dark');
  before();
  expect(getComputedStyle(document.body).backgroundColor).toBe('rgb(255, 255, 255)');
  after();
  expect(getComputedStyle(document.body).backgroundColor).toBe('rgb(27, 27, 31)');
});

test('what is folded is printed open, and folded again; what the reader opened stays open', async () => {
  content().innerHTML =
    '<details><summary>one</summary><p>folded</p></details><details open><summary>two</summary><p>opened</p></details>';
  const [folded, opened] = [page.getByText('folded'), page.getByText('opened')];
  await expect.element(folded).not.toBeVisible();
  before();
  await expect.element(folded).toBeVisible();
  after();
  await expect.element(folded).not.toBeVisible();
  await expect.element(opened).toBeVisible();
});
