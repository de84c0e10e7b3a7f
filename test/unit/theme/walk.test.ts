import { expect, test } from 'vitest';
import { walkOf } from '../../../checks/walk/walk.ts';
import { changesAt } from '../../../docs/.vitepress/theme/walk/changes.ts';
import { explain, ownerOf } from '../../../docs/.vitepress/theme/walk/explain.ts';
import { observationOf } from '../judge/recordings.ts';

const walks = Object.fromEntries(
  ['dr', 'nat', 'fullnat'].map((lab) => [lab, walkOf(lab, observationOf(lab, 'healthy'))]),
);
const walk = (lab: string) => walks[lab] ?? expect.unreachable(lab);
const changed = (lab: string, hop: number) => [...changesAt(walk(lab).hops, hop)];

test('Direct Routing changes the frame and the TTL, and nothing else', () => {
  expect(changed('dr', 1)).toEqual(['fromMac', 'toMac', 'ttl']);
});

test('NAT changes the destination of a request and the source of its reply', () => {
  expect(changed('nat', 1)).toEqual(['fromMac', 'toMac', 'destination', 'destinationPort', 'ttl']);
  expect(changed('nat', 3)).toEqual(['fromMac', 'toMac', 'source', 'sourcePort', 'ttl']);
});

test('FULLNAT changes both ends', () => {
  expect(changed('fullnat', 1)).toEqual(expect.arrayContaining(['source', 'destination']));
});

test('the first packet of the request and of the reply are new as a whole', () => {
  expect(changed('dr', 0)).toEqual([]);
  expect(changed('dr', 2)).toEqual([]);
});

test('an outer packet is a change of its own', () => {
  const [first, second] = walk('dr').hops;
  if (!first || !second) return expect.unreachable();
  const outer = { kind: 'IPIP', source: '192.0.2.5', destination: '203.0.113.7', ttl: 63 } as const;
  const tunnel = {
    ...walk('dr'),
    hops: [first, { ...second, outer }, { ...second, outer: { ...outer, ttl: 62 } }],
  };
  expect([...changesAt(tunnel.hops, 1)]).toEqual(['fromMac', 'toMac', 'outer', 'outerTtl', 'ttl']);
  expect(explain(tunnel, 1).map(({ en }) => en)).toContain(
    'director puts the packet into another one (IPIP), from 192.0.2.5 to 203.0.113.7.',
  );
  expect(explain(tunnel, 2).map(({ en }) => en)).toContain(
    'director routes by the outer packet and takes one from its TTL; the packet inside is not touched.',
  );
});

test('a hop is told in words', () => {
  expect(explain(walk('dr'), 1).map(({ en }) => en)).toEqual([
    'The frame is new: from director to rs1.',
    'The packet’s addresses and ports are unchanged.',
    'The TTL is down to 63: director is a hop.',
  ]);
  expect(explain(walk('nat'), 1).map(({ zh }) => zh)).toContain(
    'director 把目的地址改写为 198.51.100.7:8080。',
  );
});

test('a reply that goes round the director is said to', () => {
  const told = (lab: string) =>
    walk(lab).hops.flatMap((_, index) => explain(walk(lab), index).map(({ en }) => en));
  expect(told('dr')).toContain('It bypasses the director.');
  for (const lab of ['nat', 'fullnat']) expect(told(lab)).not.toContain('It bypasses the director.');
});

test('addresses have owners', () => {
  expect(['192.0.2.3', '198.51.100.5', '192.0.2.77'].map((ip) => ownerOf(walk('nat'), ip))).toEqual([
    'VIP',
    'director',
    '',
  ]);
});

test('tunneling: the router counts down the outer TTL, and the packet inside stays', () => {
  const tun = walkOf('tun', observationOf('tun', 'healthy'));
  expect([...changesAt(tun.hops, 1)]).toEqual(['fromMac', 'toMac', 'outer', 'outerTtl', 'ttl']);
  expect([...changesAt(tun.hops, 2)]).toEqual(['fromMac', 'toMac', 'outerTtl']);
});
