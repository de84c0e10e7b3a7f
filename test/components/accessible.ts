import axe from 'axe-core';
import { expect } from 'vitest';

const themes = ['light', 'dark'] as const;

/**
 * What axe finds wrong with what is on the page, in both themes; the contrast of colours too. What is about whole
 * pages (one main heading, landmarks) is left to the tests of the site.
 */
export async function violations(): Promise<readonly string[]> {
  const found: string[] = [];
  // A colour that is still changing is none that anybody reads.
  const still = document.head.appendChild(document.createElement('style'));
  still.textContent = '*, ::before, ::after { transition: none !important }';
  try {
    for (const theme of themes) {
      document.documentElement.classList.toggle('dark', theme === 'dark');
      const results = await axe.run('main', {
        resultTypes: ['violations'],
        rules: { region: { enabled: false }, 'target-size': { enabled: true } },
      });
      for (const { id, nodes } of results.violations)
        found.push(...nodes.map(({ html, failureSummary }) => `${theme}: ${id}: ${html}\n${failureSummary}`));
    }
  } finally {
    document.documentElement.classList.remove('dark');
    still.remove();
  }
  return found;
}

/** Fails unless everybody can use what is on the page, as far as axe can tell. */
export async function expectAccessible(): Promise<void> {
  expect(await violations()).toEqual([]);
}
