import type { Checkout } from './checkout.ts';
import type { Measurement } from './measurements.ts';
import { median } from './table.ts';

/** Measures checkouts by turns, so that what else the computer does meets all of them. Gives a median for each. */
export async function inTurns(
  checkouts: readonly Checkout[],
  rounds: number,
  { what, prepare, run }: Pick<Measurement, 'what' | 'prepare' | 'run'>,
): Promise<readonly number[]> {
  const measured = checkouts.map((): number[] => []);
  for (let round = 0; round < rounds; round++) {
    for (const [at, checkout] of checkouts.entries()) {
      await prepare?.(checkout);
      const seconds = [await run(checkout)].flat();
      measured[at]?.push(...seconds);
      console.error(
        `${what}: ${seconds.map((each) => each.toFixed(2)).join(' ')} s  (${checkout.directory})`,
      );
    }
  }
  return measured.map(median);
}
