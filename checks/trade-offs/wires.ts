import { type Place, runOn } from './place.ts';

/**
 * Does work while the cards of some nodes send no more than so many bits a second (tc-tbf(8)), and no more than
 * `burst` bytes at once.
 */
export async function withLimit<T>(
  place: Place,
  nodes: readonly string[],
  { bits, burst }: { readonly bits: number; readonly burst: number },
  work: () => Promise<T>,
): Promise<T> {
  const onCards = (command: string) => {
    const script = `for card in /sys/class/net/eth*; do tc qdisc ${command}; done`;
    return Promise.all(nodes.map((node) => runOn(place, node, script)));
  };
  await onCards(`replace dev "\${card##*/}" root tbf rate ${bits}bit burst ${burst} limit 400000`);
  try {
    return await work();
  } finally {
    await onCards(`del dev "\${card##*/}" root`);
  }
}

/** Two packets at a time. */
const wire = { bits: 20_000_000, burst: 3200 };

/**
 * Does work on wires that have a speed. A receiver that keeps up acknowledges every second segment; one that is
 * busy acknowledges fewer, and how many would depend on the computer.
 */
export function onWires<T>(place: Place, work: () => Promise<T>): Promise<T> {
  return withLimit(place, [place.director, place.client, ...place.servers], wire, work);
}
