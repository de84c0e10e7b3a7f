import { page } from 'vitest/browser';

export const scheduler = page.getByRole('combobox', { name: 'Scheduler (-s)' });
export const open = page.getByRole('button', { name: 'Open a connection' });
export const openTen = page.getByRole('button', { name: 'Open 10' });

/** Where it is said who would get the next connection. */
export const next = (name: string) => page.getByText(`Next: ${name}.`);

/** Where it is said who got the connections so far: these, or any. */
export const soFar = (names?: string) =>
  names === undefined ? page.getByText('So far:', { exact: false }) : page.getByText(`So far: ${names}`);

/** The active and the inactive connections of a server. */
export function connections(name: string): readonly number[] {
  const row = page.getByRole('rowheader', { name, exact: false }).element().parentElement;
  const cells = [...(row?.querySelectorAll('td') ?? [])];
  return cells.slice(1, 3).map(({ textContent }) => Number(textContent));
}
