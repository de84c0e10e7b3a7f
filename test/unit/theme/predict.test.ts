import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import type { Walk } from '../../../checks/walk/walk.ts';
import PredictHop from '../../../docs/.vitepress/theme/components/predict-hop.tsx';
import { grade, noOuter, questionsOf } from '../../../docs/.vitepress/theme/walk/predict.ts';
import { rendered } from './rendered.ts';

vi.mock('vitepress', async () => (await import('./rendered.ts')).vitepress);
vi.mock('../../../docs/.vitepress/theme/walks.data.ts', () => ({
  data: ['dr', 'nat'].map((lab) => JSON.parse(readFileSync(`docs/data/walks/${lab}.json`, 'utf8'))),
}));

const walk = (lab: string): Walk => JSON.parse(readFileSync(`docs/data/walks/${lab}.json`, 'utf8'));
const right = (lab: string, hop: number) =>
  Object.fromEntries(questionsOf(walk(lab), hop).map((question) => [question.asked, question.right]));

test('what is right comes from the capture', () => {
  expect(right('dr', 1)).toMatchObject({
    fromMac: 'director eth0',
    toMac: 'rs1 eth0',
    outer: noOuter,
    destination: '192.0.2.3:80',
    ttl: '63',
  });
  expect(right('nat', 1)).toMatchObject({ fromMac: 'director eth1', destination: '198.51.100.7:8080' });
});

test('the right answer can be chosen, and so can wrong ones', () => {
  for (const { options, right } of questionsOf(walk('nat'), 1)) {
    expect(options).toContain(right);
    expect(options.length).toBeGreaterThan(1);
  }
});

test('answers are graded one by one', () => {
  const graded = grade(questionsOf(walk('dr'), 1), { ttl: '63', destination: '192.0.2.7:80' });
  expect([graded.get('ttl'), graded.get('destination'), graded.get('source')]).toEqual([
    true,
    false,
    undefined,
  ]);
});

test('without a script the answer can be opened', async () => {
  const html = await rendered(PredictHop, { lab: 'dr', hop: 2 }, 'zh');
  expect(html).toContain('<details>');
  expect(html).toContain('抓包所见');
});

test('a hop that is not there breaks the build', () => {
  expect(() => questionsOf(walk('dr'), 3)).toThrow('expected a hop up to 3, found 4');
});
