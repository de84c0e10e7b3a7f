import { expect, test } from 'vitest';
import { carriedFor } from '../../../checks/trade-offs/cost.ts';
import type { MethodResult } from '../../../checks/trade-offs/result.ts';
import { figuresInWords } from '../../../docs/.vitepress/theme/trade-offs/in-words.ts';
import { keptTradeOffs } from '../../../docs/.vitepress/theme/trade-offs/kept.ts';

// What the page of trade-offs says about its figures holds of those that are kept.

const all = keptTradeOffs();
const of = (name: string): MethodResult =>
  all.flatMap(({ methods }) => methods).find((method) => method.name === name) ?? expect.unreachable(name);
const megabyte = 1_000_000;
const download = (name: string) => carriedFor(of(name).cost, { request: 0, reply: megabyte });
const upload = (name: string) => carriedFor(of(name).cost, { request: megabyte, reply: 0 });

const lvs = ['nat', 'dr', 'tun', 'fullnat'];
const proxies = ['haproxy', 'nginx'];
const around = ['dr', 'tun'];
const through = ['nat', 'fullnat', ...proxies];

test.each(through)('%s: a reply crosses the director twice', (name) => {
  for (const { bytes } of Object.values(download(name))) expect(bytes / megabyte).toBeGreaterThan(1.04);
});

test.each(around)(
  '%s: of a reply there are acknowledgements, about one for every second segment or fewer',
  (name) => {
    const segments = Math.ceil(megabyte / 1448);
    for (const { bytes, packets } of Object.values(download(name))) {
      expect(bytes / megabyte).toBeLessThan(0.05);
      expect(packets).toBeLessThan(segments * 0.6); // the first are acknowledged one by one
    }
  },
);

test.each([...lvs, ...proxies])('%s: a request crosses the director twice', (name) => {
  for (const { bytes } of Object.values(upload(name))) expect(bytes / megabyte).toBeGreaterThan(1.04);
});

test('where the reply bypasses the director, a connection costs about half of the packets', () => {
  for (const name of around)
    expect(of(name).cost.connection.in.packets / of('nat').cost.connection.in.packets).toBeLessThan(0.6);
});

test('only TUN adds to a packet, and takes as much from the MTU; a proxy makes its own', () => {
  expect(lvs.map((name) => of(name).addedPerPacket)).toEqual([0, 0, 20, 0]);
  expect(lvs.map((name) => of(name).mtu)).toEqual([1500, 1500, 1480, 1500]);
  expect(proxies.map((name) => of(name).addedPerPacket)).toEqual([undefined, undefined]);
});

test('downloads around the director never see its limit; all else does', () => {
  for (const name of around) expect(of(name).goodput?.download).toBeGreaterThan(2);
  for (const name of through) expect(of(name).goodput?.download).toBeLessThan(1);
  for (const name of [...lvs, ...proxies]) expect(of(name).goodput?.upload).toBeLessThan(1);
});

test('what is remembered: an entry, two with connection tracking, sockets in a proxy', () => {
  const perConnection = (name: string) => {
    const { connections, ipvs, conntrack, sockets } = of(name).state;
    return [ipvs, conntrack, sockets].map((count) => count / connections);
  };
  for (const name of ['nat', 'dr', 'tun']) expect(perConnection(name)).toEqual([1, 0, 0]);
  expect(perConnection('fullnat')).toEqual([1, 1, 0]);
  expect(perConnection('haproxy')).toEqual([0, 0, 2]);
  expect(perConnection('nginx')).toEqual([0, 0, 1]);
  expect(new Set(['nat', 'dr', 'tun'].map((name) => of(name).state.bytes)).size).toBe(1);
});

test('the cost is good to a few hundredths of a body', () => {
  for (const { methods } of all)
    for (const { name, error } of methods) expect(error, name).toBeLessThan(0.05);
});

test('a page asks for a figure by its name', () => {
  const words = figuresInWords(all);
  expect(words['modes/tun/size/added']).toEqual({ en: '20', zh: '20' });
  expect(words['modes/dr/goodput/download']?.en).toBe('> 200 %');
  expect(words['modes/haproxy/size/added']).toBeUndefined();
});
