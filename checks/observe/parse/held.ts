/** What had become of a connection that was kept for a while without a word. */
export const held = ['open', 'closed', 'refused'] as const;
export type Held = (typeof held)[number];

/** Reads the one word that node.pl says of a connection. Throws where it is another. */
export function parseHeld(output: string): Held {
  const found = held.find((word) => word === output.trim());
  if (!found) throw new Error(`expected one of ${held.join(', ')}, found: ${output}`);
  return found;
}
