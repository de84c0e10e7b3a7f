import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { carriedFor, costOf, errorOf, type Measured } from '../../../checks/trade-offs/cost.ts';
import { carriedBetween, parseCounters } from '../../../checks/trade-offs/counters.ts';
import { loadOf, mostPerSecond } from '../../../checks/trade-offs/load.ts';

const recorded = (name: string) => readFileSync(join(import.meta.dirname, 'recorded', `${name}.txt`), 'utf8');

test('ten requests by Direct Routing, as a director counted them: as much goes out as came in', () => {
  const carried = carriedBetween(parseCounters(recorded('before')), parseCounters(recorded('after')));
  // Some ARP is among it: 42 bytes a frame, in and out.
  expect(carried).toEqual({ in: { packets: 57, bytes: 4770 }, out: { packets: 55, bytes: 4630 } });
});

test('the counters of the network cards are added, and no others', () => {
  expect(parseCounters(recorded('after'))).toEqual({
    in: { packets: 93 + 17, bytes: 7694 + 1238 },
    out: { packets: 1 + 81, bytes: 42 + 6622 },
  });
});

test.each(['', 'lo: 1 2 3', '  eth0: none'])('what has no counters is refused: %j', (text) => {
  expect(() => parseCounters(text)).toThrow('expected the counters');
});

function measured(request: number, reply: number, packets: number, bytes: number, count = 1): Measured {
  const traffic = { packets: packets * count, bytes: bytes * count };
  return { exchange: { request, reply }, count, carried: { in: traffic, out: traffic } };
}

const cost = costOf(
  measured(0, 0, 10, 1000, 7),
  [measured(1000, 0, 11, 2100)],
  [measured(0, 3000, 13, 4300), measured(0, 1000, 12, 2200, 3)],
);

test.each([
  ['nothing', 0, 0, 1000],
  ['a size that was measured', 0, 1000, 2200],
  ['between two sizes', 0, 2000, 3250],
  ['before the first size', 0, 500, 1600],
  ['behind the last', 0, 5000, 6400],
  ['both ways', 2000, 1000, 4400],
])('the cost of %s', (_, request, reply, bytes) => {
  const carried = carriedFor(cost, { request, reply });
  expect(carried.in.bytes).toBeCloseTo(bytes);
  expect(carried.out.bytes).toBeCloseTo(bytes);
});

test('the error is that of the worse way', () => {
  expect(errorOf(cost, measured(0, 2000, 12, 3250))).toBeCloseTo(0);
  const { exchange, count, carried } = measured(0, 2000, 12, 3250);
  const worse = { ...carried, out: { ...carried.out, bytes: 2600 } };
  expect(errorOf(cost, { exchange, count, carried: worse })).toBeCloseTo(0.325);
});

test('a load counts what a frame takes beside its bytes, and a link is full by the busier way', () => {
  const { in: taken } = loadOf(cost, { request: 0, reply: 0 }, 100);
  expect(taken).toEqual({ packetsPerSecond: 1000, bitsPerSecond: (1000 + 10 * 24) * 8 * 100 });
  expect(mostPerSecond(cost, { request: 0, reply: 0 }, 1e9)).toBeCloseTo(1e9 / (1240 * 8));
});
