import { median } from '../bench/table.ts';

/** The middle of some ratios, and how far they lie apart. */
export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

/**
 * A measurement as a ratio to the reference of the same round, over all rounds: what else the computer did then
 * met both.
 */
export function ratios(values: readonly number[], reference: readonly number[]): Spread {
  const each = values.map((value, round) => value / (reference[round] ?? Number.NaN));
  return { median: median(each), least: Math.min(...each), most: Math.max(...each) };
}
