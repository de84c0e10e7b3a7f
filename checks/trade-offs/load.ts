import type { Cost } from './cost.ts';
import { carriedFor, type Exchange } from './cost.ts';
import type { Traffic } from './counters.ts';

/**
 * What each frame takes on a real wire beside its bytes: preamble and delimiter (8), checksum (4), and the gap
 * behind it (12), as IEEE 802.3 has them for Ethernet.
 */
const besideFrame = 24;

/** What the director carries one way. */
export interface Load {
  readonly packetsPerSecond: number;
  readonly bitsPerSecond: number;
}

/** What so many exchanges a second put on the director. */
export function loadOf(
  cost: Cost,
  exchange: Exchange,
  perSecond: number,
): { readonly in: Load; readonly out: Load } {
  const carried = carriedFor(cost, exchange);
  const way = ({ packets, bytes }: Traffic): Load => ({
    packetsPerSecond: packets * perSecond,
    bitsPerSecond: (bytes + packets * besideFrame) * 8 * perSecond,
  });
  return { in: way(carried.in), out: way(carried.out) };
}

/** How many exchanges a second fill a link of the director that has one card for all, the busier way. */
export function mostPerSecond(cost: Cost, exchange: Exchange, linkBits: number): number {
  const one = loadOf(cost, exchange, 1);
  return linkBits / Math.max(one.in.bitsPerSecond, one.out.bitsPerSecond);
}
