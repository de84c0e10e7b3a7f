import { expect, test } from 'vitest';
import { inWords, layoutOf } from '../../../docs/.vitepress/theme/topology/layout.ts';
import { loadLab } from '../../../labs/catalog/index.ts';

test('a machine on two networks is one machine, across both wires', async () => {
  const { wires, machines } = layoutOf(await loadLab('nat'));
  expect(wires.map(({ name }) => name)).toEqual(['front', 'back']);
  expect(machines.map(({ name, first, last }) => [name, first, last])).toEqual([
    ['client', 0, 0],
    ['director', 0, 1],
    ['rs1', 1, 1],
    ['rs2', 1, 1],
  ]);
});

test('a router stands between those whom it joins', async () => {
  const { machines } = layoutOf(await loadLab('tun'));
  expect(machines.map(({ name }) => name)).toEqual(['client', 'director', 'rs1', 'router', 'rs2']);
});

test('the picture in words', async () => {
  expect(inWords(layoutOf(await loadLab('nat')))).toBe(
    '192.0.2.0/24: client 192.0.2.9, director 192.0.2.5; ' +
      '198.51.100.0/24: director 198.51.100.5, rs1 198.51.100.7, rs2 198.51.100.8',
  );
});
