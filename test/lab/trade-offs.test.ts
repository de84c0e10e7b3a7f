import { afterAll, beforeAll, expect, test } from 'vitest';
import { findComparison } from '../../checks/trade-offs/methods.ts';
import type { Plan } from '../../checks/trade-offs/plan.ts';
import type { MethodResult } from '../../checks/trade-offs/result.ts';
import { measureByTurns } from '../../checks/trade-offs/rounds.ts';
import { summarize } from '../../checks/trade-offs/summarize.ts';
import { coursePages } from '../../labs/page/course-pages.ts';
import { freshLab, removeLab } from '../support/lab-bench.ts';

// What `npm run bench LAB` measures, in a short form: what has to be so on any computer.

const short: Plan = {
  rounds: 1,
  empty: { kind: 'download', bytes: 0, count: 10 },
  uploads: [{ kind: 'upload', bytes: 300_000, count: 1 }],
  downloads: [{ kind: 'download', bytes: 300_000, count: 1 }],
  others: [{ kind: 'download', bytes: 200_000, count: 1 }],
  held: 50,
  limited: undefined,
  wrkSeconds: 0,
};

const measured = new Map<string, MethodResult>();
beforeAll(async () => {
  for (const { lab } of await coursePages()) {
    const comparison = await findComparison(lab.name);
    if (!comparison) continue;
    const measurements = await measureByTurns(comparison, short, () => freshLab(lab, { start: 'solution' }));
    const about = { lab: lab.name, measured: '2026-01-01', emulated: true };
    for (const method of summarize(measurements, short, about).methods) measured.set(method.name, method);
  }
});
afterAll(removeLab);

function of(name: string): MethodResult {
  return measured.get(name) ?? expect.unreachable(`${name} was not measured`);
}

/** What the director carries for each byte of a body. */
function perByte(name: string, kind: 'request' | 'reply'): readonly number[] {
  const [step] = of(name).cost[kind];
  if (!step) return [];
  return [step.carried.in.bytes / step.bytes, step.carried.out.bytes / step.bytes];
}

/** A segment of 1448 bytes has 66 of headers. */
const withHeaders = 1514 / 1448;

test.each(['nat', 'fullnat', 'haproxy', 'nginx'])(
  '%s: every byte of a reply comes in and goes out',
  (name) => {
    for (const bytes of perByte(name, 'reply')) {
      expect(bytes).toBeGreaterThan(withHeaders * 0.99);
      expect(bytes).toBeLessThan(withHeaders * 1.06);
    }
  },
);

test.each(['dr', 'tun'])('%s: of a reply the director sees acknowledgements', (name) => {
  for (const bytes of perByte(name, 'reply')) {
    expect(bytes).toBeGreaterThan(0);
    expect(bytes).toBeLessThan(0.05);
  }
});

test.each(['nat', 'dr', 'tun', 'fullnat', 'haproxy', 'nginx'])('%s: every byte of a request', (name) => {
  for (const bytes of perByte(name, 'request')) expect(bytes).toBeGreaterThan(withHeaders * 0.99);
});

test.each([
  ['nat', 0, 1500],
  ['dr', 0, 1500],
  ['tun', 20, 1480],
  ['fullnat', 0, 1500],
  ['haproxy', undefined, 1500],
  ['nginx', undefined, 1500],
] as const)('%s adds %s bytes to a packet of a request; a client may send %i', (name, added, mtu) => {
  expect(of(name)).toMatchObject({ mtu, ...(added !== undefined && { addedPerPacket: added }) });
});

test.each([
  ['nat', 1, 0, 0],
  ['dr', 1, 0, 0],
  ['tun', 1, 0, 0],
  ['fullnat', 1, 1, 0],
  ['haproxy', 0, 0, 2],
] as const)(
  '%s: for a connection %i entries of IPVS, %i of conntrack, %i sockets',
  (name, ...perConnection) => {
    const { connections, ipvs, conntrack, sockets } = of(name).state;
    expect([ipvs, conntrack, sockets]).toEqual(perConnection.map((count) => Number(count) * connections));
  },
);

test('the cost that was found says what other sizes take', () => {
  for (const { name, error } of measured.values()) expect(error, name).toBeLessThan(0.1);
});
