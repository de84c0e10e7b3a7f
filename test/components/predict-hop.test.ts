import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import PredictHop from '../../docs/.vitepress/theme/components/predict-hop.tsx';
import { words } from '../../docs/.vitepress/theme/components/predict-words.ts';
import { data as walks } from '../../docs/.vitepress/theme/walks.data.ts';
import type { Language } from '../../labs/language/text.ts';
import { pages } from './course.ts';
import { mounted } from './mounted.ts';
import { rightOf } from './right-answers.ts';
import { rowsIn, rowsOf } from './walk-pieces.ts';

const selects = () => page.getByRole('combobox').elements() as HTMLSelectElement[];
const optionsOf = (select: HTMLSelectElement) => [...select.options].slice(1).map(({ text }) => text);
const verdicts = () =>
  selects().map((select) => select.closest('label')?.querySelector('small')?.textContent);
const compare = (language: Language) => page.getByRole('button', { name: words[language].check });

const used = pages
  .flatMap((text) => [...text.matchAll(/<PredictHop lab="(\w+)" hop="(\d)" \/>/g)])
  .map(([, lab = '', hop]) => ({ lab, hop: Number(hop) }));

test('pages ask for predictions', () => {
  expect(used.length).toBeGreaterThan(3);
});

describe.each(used)('hop $hop of $lab', ({ lab, hop }) => {
  const walk = walks.find((each) => each.lab === lab) ?? expect.unreachable();

  describe.each(['en', 'zh'] as const)('%s', (language) => {
    const say = words[language];
    const right = rightOf(walk, hop - 1, language);

    test('unanswered is said to be so; what the capture shows is right', async () => {
      mounted(PredictHop, { lab, hop }, language);
      await compare(language).click();
      expect(verdicts()).toEqual(right.map(() => say.open));
      await expect.element(page.getByRole('status')).toHaveTextContent(say.score(0, 6));
      for (const [index, name] of Object.values(say.fields).entries())
        await page.getByRole('combobox', { name, exact: false }).selectOptions(right[index] ?? '');
      expect(verdicts()).toEqual(right.map(() => ''));
      await compare(language).click();
      expect(verdicts()).toEqual(right.map(() => say.right));
      await expect.element(page.getByRole('status')).toHaveTextContent(say.score(6, 6));
    });

    test('every wrong answer is corrected by the capture', async () => {
      mounted(PredictHop, { lab, hop }, language);
      const wrong = selects().map((select, index) =>
        optionsOf(select).filter((each) => each !== right[index]),
      );
      // The words of the other language are there after one round.
      const rounds = language === 'en' ? Math.max(...wrong.map(({ length }) => length)) : 1;
      for (let round = 0; round < rounds; round++) {
        for (const [index, select] of selects().entries())
          await userEvent.selectOptions(select, wrong[index]?.[round] ?? wrong[index]?.[0] ?? '');
        await compare(language).click();
        expect(verdicts()).toEqual(right.map(say.wrong));
        await expect.element(page.getByRole('status')).toHaveTextContent(say.score(0, 6));
      }
    });
  });

  test('what the capture shows can be opened: the recorded hop', async () => {
    mounted(PredictHop, { lab, hop });
    expect(page.getByRole('table').elements()).toEqual([]);
    await page.getByText('What the capture shows').click();
    expect(page.getByRole('table').elements().map(rowsIn)).toEqual([rowsOf(walk, hop - 1)]);
  });
});
