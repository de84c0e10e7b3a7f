import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findComparison } from '../../../checks/trade-offs/methods.ts';
import { parseMtu } from '../../../checks/trade-offs/mtu.ts';
import { rounded } from '../../../checks/trade-offs/rounded.ts';
import { parseSpeed } from '../../../checks/trade-offs/speed.ts';
import { ratios } from '../../../checks/trade-offs/spread.ts';
import { parseNumbers, stateBetween } from '../../../checks/trade-offs/state.ts';
import { addedPerPacket } from '../../../checks/trade-offs/summarize.ts';
import { parseVersions } from '../../../checks/trade-offs/versions.ts';

test('a page gives its methods in order, each with what sets it up', async () => {
  const { prepare, methods } = (await findComparison('modes')) ?? expect.unreachable();
  expect(methods.map(({ name }) => name)).toEqual(['nat', 'dr', 'tun', 'fullnat', 'haproxy', 'nginx']);
  expect(methods[0]?.setUp).toEqual([]); // the lab begins with it
  for (const { setUp } of methods.slice(1)) expect(setUp.length).toBeGreaterThan(0);
  expect(prepare.every(({ section }) => section === 'prepare')).toBe(true);
  expect(await findComparison('dr')).toBeUndefined();
});

const wrk = readFileSync(join(import.meta.dirname, 'recorded/wrk.txt'), 'utf8');

test('what wrk printed', () => {
  expect(parseSpeed(wrk)).toEqual({ perSecond: 160.99, latency: 18.58 });
  expect(parseSpeed(wrk.replace('18.58ms', '612.50us')).latency).toBeCloseTo(0.6125);
  expect(() => parseSpeed(wrk.replace('160.99', '0.00'))).toThrow('expected answers');
  expect(() => parseSpeed(`${wrk}  Non-2xx or 3xx responses: 393\n`)).toThrow('expected answers');
});

test('a ratio is taken within each round', () => {
  expect(ratios([10, 30, 20], [10, 20, 20])).toEqual({ median: 1, least: 1, most: 1.5 });
});

test('the MTU is what the route knows, else what the card has', () => {
  const known = '192.0.2.3 dev eth0 src 192.0.2.9 uid 0\n    cache expires 599sec mtu 1480\n1500\n';
  expect(parseMtu(known)).toBe(1480);
  expect(parseMtu(known.replace(' expires 599sec mtu 1480', ''))).toBe(1500);
  expect(() => parseMtu('')).toThrow('expected a route');
});

test('of programs, only those that hold connections count', () => {
  const before = parseNumbers(`ipvs 0\nconntrack 0\nsockets 1\nsize.ip_vs_conn 320\nsize.TCP 2432
process.5.memory 1000\nprocess.5.files 8\nprocess.6.memory 1000\nprocess.6.files 8\n`);
  const during = parseNumbers(`ipvs 10\nconntrack 0\nsockets 21\nsize.ip_vs_conn 320\nsize.TCP 2432
process.5.memory 6000\nprocess.5.files 28\nprocess.6.memory 9000\nprocess.6.files 8\nprocess.7.files 3\n`);
  expect(stateBetween(before, during, 10)).toEqual({
    ...{ connections: 10, ipvs: 10, conntrack: 0, sockets: 20, files: 20 },
    bytes: 10 * 320 + 20 * 2432 + 5000,
  });
});

test('a header is what each packet is longer by when it goes on', () => {
  const upload = (packets: number, bytes: number) => ({
    ...{ exchange: { request: 1000, reply: 0 }, count: 1 },
    carried: { in: { packets: 100, bytes: 10_000 }, out: { packets, bytes } },
  });
  expect(addedPerPacket([upload(100, 12_000), upload(100, 12_010)])).toBe(20);
  expect(addedPerPacket([upload(100, 10_000)])).toBe(0);
  expect(addedPerPacket([upload(80, 10_000)])).toBeUndefined();
});

test('versions, and numbers with the digits that mean something', () => {
  expect(parseVersions('6.12.1\ncurl 8.1-2\nipvsadm 1:1.31-5\n')).toEqual({
    kernel: '6.12.1',
    packages: { curl: '8.1-2', ipvsadm: '1:1.31-5' },
  });
  expect(rounded({ a: [1 / 3, 12_345_678], b: 'x' })).toEqual({ a: [0.333333, 12_345_678], b: 'x' });
});
