import { expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import SchedulerLab from '../../docs/.vitepress/theme/components/scheduler-lab.tsx';
import { mounted } from './mounted.ts';
import { connections, next, open, openTen, scheduler, soFar } from './scheduler-page.ts';

const button = (name: string) => page.getByRole('button', { name });
const weight = (name: string) => page.getByRole('spinbutton', { name: `Weight of ${name}` });
const closing = (name: string) => button(`Close a connection of ${name}`);

test('a connection that is closed counts as inactive, until its time is up', async () => {
  mounted(SchedulerLab, { scheduler: 'lc' });
  await open.click();
  await open.click();
  expect([connections('rs3'), connections('rs2')]).toEqual([
    [1, 0],
    [1, 0],
  ]);
  await closing('rs2').click();
  expect(connections('rs2')).toEqual([0, 1]);
  // One inactive connection is less load than an active one, and more than none.
  await expect.element(next('rs1')).toBeVisible();
  await open.click();
  await expect.element(next('rs2')).toBeVisible();
  await button('Inactive ones end').click();
  expect(connections('rs2')).toEqual([0, 0]);
  await expect.element(soFar('rs3 rs2 rs1')).toBeVisible();
});

test('weight 0 drains a server: it gets nothing new and keeps what it has', async () => {
  mounted(SchedulerLab, { scheduler: 'rr' });
  await openTen.click();
  const before = connections('rs2');
  await weight('rs2').fill('0');
  await userEvent.tab();
  await openTen.click();
  expect(connections('rs2')).toEqual(before);
  expect(connections('rs1')[0]).toBe(3 + 5);
  for (const name of ['rs1', 'rs3']) await weight(name).fill('0');
  await userEvent.tab();
  await expect.element(next('nobody')).toBeVisible();
  await open.click();
  await expect.element(page.getByText(/^So far: .* refused$/)).toBeVisible();
});

test('a weight is a whole number from 0 to 100, whatever is typed', async () => {
  mounted(SchedulerLab);
  for (const [typed, taken] of [
    ['-3', 0],
    ['1000', 100],
    ['2.9', 2],
  ] as const) {
    await weight('rs1').fill(typed);
    await userEvent.tab();
    await expect.element(weight('rs1')).toHaveValue(taken);
  }
});

test('another scheduler begins afresh with the same weights; starting over forgets them too', async () => {
  mounted(SchedulerLab, { scheduler: 'fo' });
  await weight('rs3').fill('9');
  await userEvent.tab();
  await open.click();
  await expect.element(soFar('rs3')).toBeVisible();
  await scheduler.selectOptions('ovf');
  await expect.element(soFar('no connection yet')).toBeVisible();
  await expect.element(weight('rs3')).toHaveValue(9);
  await expect.element(next('rs3')).toBeVisible();
  await button('Start over').click();
  await expect.element(weight('rs3')).toHaveValue(1);
  await expect.element(next('rs1')).toBeVisible();
});

test('who is next, and why, is read out after each step', async () => {
  const place = mounted(SchedulerLab, { scheduler: 'rr' });
  const spoken = place.querySelector('[aria-live="polite"]');
  expect(spoken?.textContent).toContain('Next: rs3.');
  await open.click();
  await expect
    .poll(() => spoken?.textContent)
    .toBe('Next: rs2. rs2 is the next in the circle. Weights count only as 0 or not 0.');
});

test('by the keyboard alone: choose, open, weigh, close', async () => {
  mounted(SchedulerLab, { scheduler: 'rr' });
  await userEvent.tab();
  await expect.element(scheduler).toHaveFocus();
  await userEvent.keyboard('{ArrowDown}{ArrowDown}');
  await expect.element(scheduler).toHaveValue('lc');
  await userEvent.tab();
  await userEvent.keyboard('{ArrowUp}');
  await userEvent.tab();
  await expect.element(weight('rs1')).toHaveValue(6);
  (open.element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter} ');
  await expect.element(soFar('rs3 rs2')).toBeVisible();
});

test('who closes the last connection of a server is still there', async () => {
  mounted(SchedulerLab, { scheduler: 'rr' });
  await open.click();
  (closing('rs3').element() as HTMLElement).focus();
  await userEvent.keyboard('{Enter}');
  expect(connections('rs3')).toEqual([0, 1]);
  await expect.element(closing('rs3')).toHaveFocus();
  await userEvent.keyboard('{Enter}');
  expect(connections('rs3')).toEqual([0, 1]);
});
