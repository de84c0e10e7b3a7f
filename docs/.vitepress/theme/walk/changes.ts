import type { Hop } from '../../../../checks/walk/walk.ts';

/** What can be another on one stretch of the way than on the one before. */
export const fields = [
  'fromMac',
  'toMac',
  'outer',
  'outerTtl',
  'source',
  'sourcePort',
  'destination',
  'destinationPort',
  'ttl',
] as const;
export type Field = (typeof fields)[number];

/** The value of a field on a stretch; undefined for the outer packet where there is none. */
export function fieldOf({ from, to, outer, packet }: Hop, field: Field): string | number | undefined {
  switch (field) {
    case 'fromMac':
      return from.mac;
    case 'toMac':
      return to.mac;
    case 'outer':
      return outer && `${outer.kind} ${outer.source} > ${outer.destination}`;
    case 'outerTtl':
      return outer?.ttl;
    default:
      return packet[field];
  }
}

/**
 * What changed from the stretch before to this one. The first packet of the request and the first of the reply
 * are new as a whole: nothing about them has changed.
 */
export function changesAt(hops: readonly Hop[], index: number): ReadonlySet<Field> {
  const [before, now] = [hops[index - 1], hops[index]];
  if (!before || !now || before.direction !== now.direction) return new Set();
  return new Set(fields.filter((field) => fieldOf(before, field) !== fieldOf(now, field)));
}
