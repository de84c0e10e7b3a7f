import { expect, onTestFinished, test } from 'vitest';
import { violations } from './accessible.ts';
import { content } from './mounted.ts';

// Axe proves something only if it sees the colours that readers see.

test('colours are those of the site, light and dark', () => {
  const place = content();
  const colours = () => [getComputedStyle(document.body).backgroundColor, getComputedStyle(place).color];
  expect(colours()).toEqual(['rgb(255, 255, 255)', 'rgb(60, 60, 67)']);
  document.documentElement.classList.add('dark');
  onTestFinished(() => document.documentElement.classList.remove('dark'));
  expect(colours()).toEqual(['rgb(27, 27, 31)', 'rgb(223, 223, 214)']);
});

test('text that is hard to read is found, in the theme in which it is', async () => {
  content().innerHTML =
    '<p style="color: #ddd">on white</p><p style="color: #333">on black</p><p>on both</p>';
  const found = await violations();
  expect(found.map((each) => /^(\w+: [\w-]+): .*>(.*)</.exec(each)?.slice(1))).toEqual([
    ['light: color-contrast', 'on white'],
    ['dark: color-contrast', 'on black'],
  ]);
});

test('a target that is too small for a finger is found', async () => {
  content().innerHTML = '<button style="width: 9px; height: 9px">a</button><button>b</button>';
  expect((await violations()).join()).toContain('target-size');
});
