import { expect, test, vi } from 'vitest';
import ModeChooser from '../../../docs/.vitepress/theme/components/mode-chooser.tsx';
import { type Answers, judge, questions } from '../../../docs/.vitepress/theme/modes/choose.ts';
import { questionTexts } from '../../../docs/.vitepress/theme/modes/texts.ts';
import { rendered } from './rendered.ts';

vi.mock('vitepress', async () => (await import('./rendered.ts')).vitepress);

const best = (answers: Answers) => judge(answers)[0]?.mode;
const possible = (answers: Answers) =>
  judge(answers)
    .filter(({ against }) => against.length === 0)
    .map(({ mode }) => mode);

test.each([
  [{ ports: 'same', network: 'same', servers: 'all', replies: 'large' }, 'dr'],
  [{ ports: 'same', network: 'other', servers: 'all', replies: 'large' }, 'tun'],
  [{ ports: 'mapped', network: 'same', servers: 'route', replies: 'large' }, 'nat'],
  [{ ports: 'same', network: 'same', servers: 'all', replies: 'small' }, 'nat'],
  [{ ports: 'same', network: 'same', servers: 'nothing', replies: 'large' }, 'fullnat'],
  [{ ports: 'mapped', network: 'other', servers: 'all', replies: 'large' }, 'fullnat'],
] as const)('%o leads to %s', (answers, mode) => {
  expect(best(answers)).toBe(mode);
});

test('a changed port leaves NAT and FULLNAT alone', () => {
  expect(possible({ ports: 'mapped' })).toEqual(['nat', 'fullnat']);
});

test('whatever is answered, a mode is left', () => {
  for (const ports of questions.ports)
    for (const network of questions.network)
      for (const servers of questions.servers)
        for (const replies of questions.replies)
          expect(possible({ ports, network, servers, replies })).not.toEqual([]);
});

test('every answer has its words', () => {
  for (const [name, answers] of Object.entries(questions))
    expect(Object.keys(questionTexts[name as keyof typeof questions].answers)).toEqual(answers);
});

test('without a script every mode is told', async () => {
  const html = await rendered(ModeChooser, {}, 'zh');
  expect(html.match(/href="\/zh\/labs\//g)).toHaveLength(4);
});
