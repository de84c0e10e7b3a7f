/** Packets, and their bytes with the Ethernet header. */
export interface Traffic {
  readonly packets: number;
  readonly bytes: number;
}

/** What a machine took in and sent, on all of its network cards together. */
export interface Carried {
  readonly in: Traffic;
  readonly out: Traffic;
}

/** What the network cards of a machine have counted since they were made, from its `/proc/net/dev` (proc(5)). */
export function parseCounters(text: string): Carried {
  const cards = [...text.matchAll(/^ *eth\d+: *(.+)$/gm)].map(([, numbers = '']) =>
    numbers.split(/ +/).map(Number),
  );
  const column = (at: number) => cards.reduce((sum, card) => sum + (card[at] ?? Number.NaN), 0);
  const carried = {
    in: { bytes: column(0), packets: column(1) },
    out: { bytes: column(8), packets: column(9) },
  };
  if (
    cards.length === 0 ||
    Object.values(carried).some(({ bytes, packets }) => Number.isNaN(bytes + packets))
  )
    throw new Error(`expected the counters of network cards, found: ${text.slice(0, 200)}`);
  return carried;
}

/** What was carried between two readings. */
export function carriedBetween(before: Carried, after: Carried): Carried {
  const less = (way: 'in' | 'out'): Traffic => ({
    packets: after[way].packets - before[way].packets,
    bytes: after[way].bytes - before[way].bytes,
  });
  return { in: less('in'), out: less('out') };
}
