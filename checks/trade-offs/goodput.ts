import { exchange } from './exchanges.ts';
import type { Place } from './place.ts';
import { withLimit } from './wires.ts';

/** Bits of bodies a second, while the director may send no more than the limit on each card. */
export interface Goodput {
  readonly download: number;
  readonly upload: number;
}

/** What a busy processor has not sent in time may be sent at once: 50 ms of the limit at least. */
const burst = 64_000;

/** What still comes through when a director may send `limit` bits a second. */
export async function goodputOf(place: Place, limit: number, bytes: number): Promise<Goodput> {
  const bits = async (kind: 'download' | 'upload') =>
    Math.round(8 * (await exchange(place, { kind, bytes, count: 1 })));
  return withLimit(place, [place.director], { bits: limit, burst }, async () => ({
    download: await bits('download'),
    upload: await bits('upload'),
  }));
}
