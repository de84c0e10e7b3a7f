import { readFileSync } from 'node:fs';
import { expect, test, vi } from 'vitest';
import PacketWalk from '../../../docs/.vitepress/theme/components/packet-walk.tsx';
import { findWalk } from '../../../docs/.vitepress/theme/walk/find-walk.ts';
import { rendered } from './rendered.ts';

vi.mock('vitepress', async () => (await import('./rendered.ts')).vitepress);
vi.mock('../../../docs/.vitepress/theme/walks.data.ts', () => ({
  data: ['dr', 'nat'].map((lab) => JSON.parse(readFileSync(`docs/data/walks/${lab}.json`, 'utf8'))),
}));

test('the first state is there without a script: every hop, the first one shown', async () => {
  const html = await rendered(PacketWalk, { lab: 'nat' });
  expect(html.match(/class="walk-title"/g)).toHaveLength(4);
  expect(html.match(/<li class="now">/g)).toHaveLength(1);
  expect(html).toContain('aria-label="1: Request, client → director"');
  expect(html).toContain('<mark>198.51.100.7</mark><mark>:8080</mark>');
});

test('a lab without a walk breaks the build', () => {
  expect(() => findWalk('none')).toThrow('found "none"');
});
