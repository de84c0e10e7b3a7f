import { expect } from 'vitest';
import { page } from 'vitest/browser';
import type { Walk } from '../../checks/walk/walk.ts';
import { rowsIn, rowsOf } from './walk-pieces.ts';

export const button = (name: string) => page.getByRole('button', { name, exact: true });
export const [next, back] = [button('Next →'), button('← Back')];

/** What a hop is called, in English. */
export function titleOf({ hops }: Walk, index: number): string {
  const { direction, from, to } = hops[index] ?? expect.unreachable();
  return `${direction === 'request' ? 'Request' : 'Reply'}, ${from.node} → ${to.node}`;
}

/** What the arrow of a hop is called. */
export function arrowOf(walk: Walk, index: number): string {
  return `${index + 1}: ${titleOf(walk, index)}`;
}

/** The hop that a reader has before them is this one, and no other is to be seen. */
export async function expectHop(walk: Walk, index: number): Promise<void> {
  await expect.element(page.getByText(`Hop ${index + 1} of ${walk.hops.length}`)).toBeVisible();
  const [table, ...others] = page.getByRole('table').elements();
  expect(others).toEqual([]);
  expect(rowsIn(table ?? expect.unreachable())).toEqual(rowsOf(walk, index));
  await expect.element(page.getByText(titleOf(walk, index), { exact: true })).toBeVisible();
  const current = page
    .getByRole('button')
    .elements()
    .filter((each) => each.ariaCurrent === 'step');
  expect(current.map((each) => each.ariaLabel)).toEqual([arrowOf(walk, index)]);
}
