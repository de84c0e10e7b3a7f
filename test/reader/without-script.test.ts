import { expect, test } from 'vitest';
import { readers } from './reader.ts';

const visit = readers();
const withoutScript = { javaScriptEnabled: false };

test('without JavaScript every hop of a walk is there, and every proof opens', async () => {
  const page = await visit('/labs/dr', withoutScript);
  expect(await page.locator('.packet-walk .walk-title:visible').count()).toBe(3);
  await page
    .getByRole('button', { name: /^Proof: / })
    .first()
    .click();
  await page.getByRole('dialog').waitFor();
});

test('without JavaScript every mode and every scheduler is told', async () => {
  const modes = await visit('/trade-offs', withoutScript);
  expect(await modes.locator('.mode-chooser ol > li:visible').count()).toBe(4);
  const schedulers = await visit('/ipvsadm', withoutScript);
  await schedulers.locator('.scheduler-lab summary').click();
  expect(await schedulers.locator('.scheduler-lab dt:visible').count()).toBe(14);
});
