import { afterEach, beforeEach, expect, onTestFinished, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { openTip, tipAt } from '../../docs/.vitepress/theme/words/tip.ts';
import { watchInterest } from '../../docs/.vitepress/theme/words/watch-interest.ts';

// This browser shows interest by itself; it is told to wait with that, as if it couldn't.
const sample = `
  <style>a { interest-delay: 1000s }</style>
  <p>The <a href="#vip" interestfor="word-vip">VIP</a> and the <a href="#rip" interestfor="word-rip">RIP</a>.</p>
  <p><button type="button">elsewhere</button></p>
  <div popover="hint" id="word-vip">virtual</div>
  <div popover="hint" id="word-rip">real</div>`;

const box = (id: string) => page.getByText(id === 'vip' ? 'virtual' : 'real', { exact: true });
const link = (name: string) => page.getByRole('link', { name });

watchInterest(document);

beforeEach(() => {
  document.body.innerHTML = sample;
});
afterEach(async () => {
  await userEvent.unhover(document.body);
  document.body.innerHTML = '';
});

test('what the pointer rests on opens, and closes when it has gone', async () => {
  await link('VIP').hover();
  await expect.element(box('vip')).toBeVisible();
  await page.getByRole('button').hover();
  await expect.element(box('vip')).not.toBeVisible();
});

test('it stays while the pointer is on the box', async () => {
  await link('VIP').hover();
  await expect.element(box('vip')).toBeVisible();
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  onTestFinished(() => void vi.useRealTimers());
  await box('vip').hover();
  expect(vi.getTimerCount()).toBe(1);
  vi.runAllTimers();
  expect(box('vip').element().matches(':popover-open')).toBe(true);
});

test('what the keyboard comes to opens; Escape closes it, and the next one takes its place', async () => {
  await userEvent.keyboard('{Tab}');
  await expect.element(box('vip')).toBeVisible();
  await userEvent.keyboard('{Tab}');
  await expect.element(box('rip')).toBeVisible();
  await expect.element(box('vip')).not.toBeVisible();
  await userEvent.keyboard('{Escape}');
  await expect.element(box('rip')).not.toBeVisible();
});

test('a browser without hints opens it as a popover that closes by itself', () => {
  const tip = tipAt(link('VIP').element());
  vi.spyOn(tip?.box ?? document.body, 'popover', 'get').mockReturnValueOnce('manual');
  if (tip) openTip(tip);
  expect(tip?.box.getAttribute('popover')).toBe('auto');
  expect(tip?.box.matches(':popover-open')).toBe(true);
});
