import type { Batch } from './exchanges.ts';

/** How much is measured. */
export interface Plan {
  readonly rounds: number;
  /** Exchanges without bodies, from the cost of which that of others is found. */
  readonly empty: Batch;
  /** From the smallest to the largest; the largest tells what packets are made longer by. */
  readonly uploads: readonly [Batch, ...Batch[]];
  readonly downloads: readonly [Batch, ...Batch[]];
  /** Others, to hold the cost against. */
  readonly others: readonly Batch[];
  /** Connections held open. */
  readonly held: number;
  /** What the director may send on each card, in bits a second, and how much is sent through it. */
  readonly limited: { readonly bits: number; readonly bytes: number } | undefined;
  /** How long short connections are made, in each round; 0 for not at all. */
  readonly wrkSeconds: number;
}

/** So many packets that a few of ARP among them are less than a hundredth. */
export const wholePlan: Plan = {
  rounds: 5,
  empty: { kind: 'download', bytes: 0, count: 60 },
  // A receiver acknowledges the first segments one by one, about 16 of them: so there is a step behind these.
  uploads: [
    { kind: 'upload', bytes: 30_000, count: 5 },
    { kind: 'upload', bytes: 1_000_000, count: 1 },
  ],
  downloads: [
    { kind: 'download', bytes: 30_000, count: 5 },
    { kind: 'download', bytes: 1_000_000, count: 1 },
  ],
  others: [
    { kind: 'upload', bytes: 100_000, count: 2 },
    { kind: 'download', bytes: 100_000, count: 2 },
  ],
  held: 250,
  limited: { bits: 10_000_000, bytes: 4_000_000 },
  wrkSeconds: 4,
};

/** The sizes of all files that are sent. */
export function sizesOf({ empty, uploads, downloads, others, limited }: Plan): readonly number[] {
  const all = [empty, ...uploads, ...downloads, ...others].map(({ bytes }) => bytes);
  return [...new Set([...all, ...(limited ? [limited.bytes] : [])])];
}
