import { expect, test } from 'vitest';
import { loadLab } from '../../labs/catalog/index.ts';
import { readLabPages } from '../../labs/page/lab-pages.ts';
import { readers } from './reader.ts';

const visit = readers();

test('copying a terminal takes its commands alone, all of them', async () => {
  const { blocks } = await readLabPages(await loadLab('dr'));
  const page = await visit('/labs/dr', { permissions: ['clipboard-read', 'clipboard-write'] });
  const terminals = page.locator('div.language-console');
  const copied: string[] = [];
  for (const terminal of await terminals.all()) {
    await terminal.hover();
    await terminal.locator('button.copy').click();
    await terminal.locator('button.copied').waitFor();
    copied.push(await page.evaluate(() => navigator.clipboard.readText()));
  }
  for (const { commands } of blocks) expect(copied).toContain(commands.map(({ text }) => text).join('\n'));
});

test('a terminal tells its node, what is typed and what is printed apart', async () => {
  const page = await visit('/labs/dr');
  const terminal = page.locator('div.language-console').filter({ hasText: 'ipvsadm -Ln' }).first();
  expect(await terminal.locator('.node').textContent()).toBe('director');
  const [typed, printed] = await Promise.all(
    ['.typed .line > span:not(.prompt)', '.output .line > span'].map((line) =>
      terminal
        .locator(line)
        .first()
        .evaluate((element) => getComputedStyle(element).color),
    ),
  );
  expect(typed).not.toBe(printed);
});

test('what is typed on the own machine says so', async () => {
  const page = await visit('/zh/start');
  const block = page.locator('div.language-sh').filter({ hasText: 'npm run lab dr' }).first();
  expect(await block.locator('.node').textContent()).toBe('你的电脑');
});

test('a proof is opened, read and closed by the keyboard', async () => {
  const page = await visit('/labs/dr');
  const mark = page.getByRole('button', { name: /^Proof: / }).first();
  await mark.focus();
  await page.keyboard.press('Enter');
  const proof = page.getByRole('dialog');
  await proof.waitFor();
  expect(await proof.textContent()).toMatch(/on kernel \d+\.\d+/);
  await page.keyboard.press('Escape');
  await proof.waitFor({ state: 'hidden' });
  expect(await mark.evaluate((element) => element === document.activeElement)).toBe(true);
});
