import type { Carried, Traffic } from './counters.ts';

/** What a client and a server say to each other in one connection: bytes of the bodies, without any header. */
export interface Exchange {
  readonly request: number;
  readonly reply: number;
}

/** What the director carried for a number of equal exchanges. */
export interface Measured {
  readonly exchange: Exchange;
  readonly count: number;
  readonly carried: Carried;
}

/** What the director carries for a body of some size, on top of its connection. */
export interface Step {
  readonly bytes: number;
  readonly carried: Carried;
}

/** What the director carries for one connection, and for bodies of some sizes, the smallest first. */
export interface Cost {
  readonly connection: Carried;
  readonly request: readonly Step[];
  readonly reply: readonly Step[];
}

/** The cost of a method, from exchanges without bodies, with requests of some sizes, and with replies. */
export function costOf(empty: Measured, uploads: readonly Measured[], downloads: readonly Measured[]): Cost {
  const connection = each(empty);
  const steps = (all: readonly Measured[], kind: 'request' | 'reply'): readonly Step[] =>
    all
      .map((one) => ({ bytes: one.exchange[kind], carried: combine(each(one), connection, (a, b) => a - b) }))
      .toSorted((one, other) => one.bytes - other.bytes);
  return { connection, request: steps(uploads, 'request'), reply: steps(downloads, 'reply') };
}

/** What the director carries for one exchange of any size. */
export function carriedFor({ connection, request, reply }: Cost, exchange: Exchange): Carried {
  const withRequest = combine(connection, along(request, exchange.request), (one, other) => one + other);
  return combine(withRequest, along(reply, exchange.reply), (one, other) => one + other);
}

const nothing: Carried = { in: { packets: 0, bytes: 0 }, out: { packets: 0, bytes: 0 } };

/** What a body of any size costs: a straight line between the sizes that were measured, and on behind the last. */
function along(steps: readonly Step[], bytes: number): Carried {
  const points = [{ bytes: 0, carried: nothing }, ...steps];
  const behind = points.findIndex((point) => point.bytes >= bytes);
  const at = Math.max(behind === -1 ? points.length - 1 : behind, 1);
  const [from, to] = [points[at - 1], points[at]];
  if (!from || !to) return nothing;
  const part = (bytes - from.bytes) / (to.bytes - from.bytes);
  return combine(from.carried, to.carried, (low, high) => low + (high - low) * part);
}

/**
 * How far what the director really carried is from what the cost says: bytes for each byte of the bodies, the
 * worse way. Of the acknowledgements of a reply, a busy receiver saves some.
 */
export function errorOf(cost: Cost, measured: Measured): number {
  const { request, reply } = measured.exchange;
  const expected = carriedFor(cost, measured.exchange);
  const found = each(measured);
  const errors = (['in', 'out'] as const).map((way) => Math.abs(found[way].bytes - expected[way].bytes));
  return Math.max(...errors) / (request + reply);
}

/** What was carried for one exchange of several. */
export function each({ carried, count }: Measured): Carried {
  return combine(carried, carried, (all) => all / count);
}

function combine(one: Carried, other: Carried, how: (one: number, other: number) => number): Carried {
  const traffic = (way: 'in' | 'out'): Traffic => ({
    packets: how(one[way].packets, other[way].packets),
    bytes: how(one[way].bytes, other[way].bytes),
  });
  return { in: traffic('in'), out: traffic('out') };
}
