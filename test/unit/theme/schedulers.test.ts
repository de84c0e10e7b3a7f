import { describe, expect, test } from 'vitest';
import { type SchedulerName, schedulerNames } from '../../../docs/.vitepress/theme/scheduler/index.ts';
import type { SchedulerOptions } from '../../../docs/.vitepress/theme/scheduler/model.ts';
import { createService, type Service } from '../../../docs/.vitepress/theme/scheduler/service.ts';
import { hsiphash } from '../../../docs/.vitepress/theme/scheduler/siphash.ts';

/** A service with rs1, rs2, … of these weights, added in this order. */
function serviceOf(name: SchedulerName, weights: readonly number[], options?: SchedulerOptions): Service {
  const service = createService(name, options);
  weights.forEach((weight, index) => {
    service.add({ name: `rs${index + 1}`, address: `192.0.2.${7 + index}`, port: 80, weight });
  });
  return service;
}

const request = { source: '192.0.2.9', sourcePort: 50000, destination: '192.0.2.3' };
const open = (service: Service, count: number) =>
  Array.from({ length: count }, () => service.open(request).server?.name ?? 'refused');

test('the kernel has fourteen schedulers', () => {
  expect(schedulerNames).toHaveLength(14);
});

describe.each(schedulerNames)('%s', (name) => {
  test('gives nothing to a server of weight 0', () => {
    const service = serviceOf(name, [1, 0], { fallback: true });
    expect(new Set(open(service, 4))).not.toContain('rs2');
  });

  test('refuses where no server is available', () => {
    expect(open(serviceOf(name, [0, 0], { fallback: true }), 1)).toEqual(['refused']);
    expect(open(serviceOf(name, []), 1)).toEqual(['refused']);
  });

  test('says why, in both languages', () => {
    const { server, why } = serviceOf(name, [3, 1]).open(request);
    expect(why.en).toContain(server?.name);
    expect(why.zh).toContain(server?.name);
  });
});

test('rr takes them in turn, the one added last first, whatever their weights', () => {
  expect(open(serviceOf('rr', [5, 1]), 4)).toEqual(['rs2', 'rs1', 'rs2', 'rs1']);
});

test('wrr: exactly by weight in every round, never one server for long', () => {
  // The bar was set when rs1 alone was there (3 / 3 = 1), so the first pass takes both once.
  expect(open(serviceOf('wrr', [3, 1]), 10)).toEqual([
    ...['rs2', 'rs1'],
    ...['rs1', 'rs1', 'rs2', 'rs1'],
    ...['rs1', 'rs1', 'rs2', 'rs1'],
  ]);
});

test('wrr goes in steps of the greatest common divisor', () => {
  const shares = open(serviceOf('wrr', [6, 4]), 50);
  expect(shares.filter((name) => name === 'rs1')).toHaveLength(30);
});

test('lc does not look at weights, wlc does', () => {
  const shareOf = (name: SchedulerName) =>
    open(serviceOf(name, [3, 1]), 8).filter((one) => one === 'rs1').length;
  expect(shareOf('lc')).toBe(4);
  expect(shareOf('wlc')).toBe(6);
});

test('256 inactive connections weigh as much as an active one', () => {
  const service = serviceOf('lc', [1, 1]);
  for (let count = 0; count < 10; count++) service.close(service.open(request).server?.name ?? '');
  expect(service.servers.map(({ inactive }) => inactive)).toEqual([5, 5]);
  expect(open(service, 1)).toEqual(['rs2']);
});

test('sed gives the heavy server the first ones, nq nobody a second one before all have one', () => {
  expect(open(serviceOf('sed', [3, 1]), 2)).toEqual(['rs1', 'rs1']);
  expect(new Set(open(serviceOf('nq', [3, 1]), 2))).toEqual(new Set(['rs1', 'rs2']));
});

test('fo gives all to the highest weight, and moves over when that is gone', () => {
  const service = serviceOf('fo', [3, 1]);
  expect(open(service, 3)).toEqual(['rs1', 'rs1', 'rs1']);
  service.setWeight('rs1', 0);
  expect(open(service, 1)).toEqual(['rs2']);
});

test('ovf flows over when a server has more connections than weight', () => {
  expect(open(serviceOf('ovf', [3, 1]), 7)).toEqual([
    ...['rs1', 'rs1', 'rs1', 'rs1'],
    ...['rs2', 'rs2', 'refused'],
  ]);
});

test.each(['sh', 'mh'] as const)('%s: a client stays with its server; with the port it spreads', (name) => {
  expect(new Set(open(serviceOf(name, [1, 1]), 20)).size).toBe(1);
  const spread = serviceOf(name, [1, 1], { withPort: true });
  const names = Array.from({ length: 50 }, (_, port) =>
    spread.open({ ...request, sourcePort: 40000 + port }),
  );
  expect(new Set(names.map(({ server }) => server?.name)).size).toBe(2);
});

test('sh refuses the clients of a server of weight 0, unless it may fall back', () => {
  const refused = (options: SchedulerOptions) => {
    const service = serviceOf('sh', [1, 0], { withPort: true, ...options });
    const ports = Array.from({ length: 50 }, (_, port) =>
      service.open({ ...request, sourcePort: 40000 + port }),
    );
    return ports.filter(({ server }) => server === undefined).length;
  };
  expect(refused({})).toBeGreaterThan(0);
  expect(refused({ fallback: true })).toBe(0);
});

test('mh: when a server goes, nearly all clients of the others stay where they are', () => {
  const clients = Array.from({ length: 200 }, (_, number) => `198.51.100.${number + 1}`);
  const map = (weights: readonly number[]) => {
    const service = serviceOf('mh', weights);
    return clients.map((source) => service.open({ ...request, source }).server?.name);
  };
  const [before, after] = [map([1, 1, 1]), map([1, 1])];
  const others = before.flatMap((name, index) => (name === 'rs3' ? [] : [after[index] === name]));
  expect(others.filter((stays) => stays).length / others.length).toBeGreaterThan(0.9);
});

test('dh sends one virtual address to one server', () => {
  expect(new Set(open(serviceOf('dh', [1, 1]), 10)).size).toBe(1);
});

test.each(['lblc', 'lblcr'] as const)('%s: stays until overloaded while another is half idle', (name) => {
  expect(open(serviceOf(name, [1, 1]), 3)).toEqual(['rs2', 'rs2', 'rs1']);
});

test('twos takes the less loaded of the two drawn', () => {
  const lots = [1, 2, 1, 2];
  const service = serviceOf('twos', [1, 1], { random: () => lots.shift() ?? 0 });
  expect(open(service, 2)).toEqual(['rs2', 'rs1']);
});

test('hsiphash is SipHash-1-3 of the four bytes, cut to 32 bits', () => {
  // From another implementation: hash(struct.pack('<I', value)) of CPython 3.11 with PYTHONHASHSEED=0.
  expect([0, 1, 0xc0000209].map((value) => hsiphash(value, 0n))).toEqual([2596571888, 3279646864, 732839568]);
});
