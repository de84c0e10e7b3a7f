import { describe, expect, test } from 'vitest';
import { page } from 'vitest/browser';
import LabTopology from '../../docs/.vitepress/theme/components/lab-topology.tsx';
import { data as labs } from '../../docs/.vitepress/theme/labs.data.ts';
import { linksOf, subnetIn, vipsOf } from '../../labs/topology/networks.ts';
import { expectAccessible } from './accessible.ts';
import { leaving, overlapping } from './boxes.ts';
import { mounted } from './mounted.ts';

/** A small phone, a phone, two places between, and a desktop. */
const widths = [320, 390, 670, 730, 1280] as const;
const text = (exact: string) => page.getByText(exact, { exact: true });
const boxOf = (exact: string) =>
  text(exact).element().parentElement?.getBoundingClientRect() ?? new DOMRect();

describe.each(labs)('$name', (definition) => {
  const { name: lab, nodes } = definition;
  const machines = Object.entries(nodes).map(([name, node]) => ({
    name,
    on: linksOf(node).flatMap(([network, addresses]) =>
      addresses.map((address) => ({ subnet: subnetIn(definition, network), address })),
    ),
  }));
  const subnets = [...new Set(machines.flatMap(({ on }) => on.map((each) => each.subnet)))];

  test.each(widths)('every machine, network and address of the lab file is there, %i wide', async (width) => {
    await page.viewport(width, 844);
    mounted(LabTopology, { lab });
    for (const shown of [...vipsOf(definition), ...subnets]) await expect.element(text(shown)).toBeVisible();
    for (const { name, on } of machines) {
      await expect.element(text(name)).toBeVisible();
      for (const { address } of on) await expect.element(text(address)).toBeVisible();
    }
  });

  test.each(widths)('a machine lies across the wires that it is on, and no other, %i wide', async (width) => {
    await page.viewport(width, 844);
    mounted(LabTopology, { lab });
    const crosses = (machine: DOMRect, wire: DOMRect) =>
      machine.left <= wire.right &&
      wire.left <= machine.right &&
      machine.top <= wire.bottom &&
      wire.top <= machine.bottom;
    for (const { name, on } of machines)
      expect([name, ...subnets.filter((wire) => crosses(boxOf(name), boxOf(wire)))]).toEqual([
        name,
        ...subnets.filter((wire) => on.some((each) => each.subnet === wire)),
      ]);
  });

  test.each(widths)('nothing lies on anything else or sticks out, %i wide', async (width) => {
    await page.viewport(width, 844);
    const place = mounted(LabTopology, { lab });
    expect(overlapping(place)).toEqual([]);
    expect(leaving(page.getByRole('figure').element())).toEqual([]);
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(width);
  });

  test('the picture says the same in words', () => {
    mounted(LabTopology, { lab });
    const words = page.getByRole('img').element().getAttribute('aria-label') ?? '';
    const said = words.split('; ').map((wire) => wire.split(': ')[1]?.split(', ').toSorted());
    const there = (wire: string) =>
      machines.flatMap(({ name, on }) =>
        on.filter((each) => each.subnet === wire).map(({ address }) => `${name} ${address}`),
      );
    expect(words.split('; ').map((wire) => wire.split(': ')[0])).toEqual(subnets);
    expect(said).toEqual(subnets.map((wire) => there(wire).toSorted()));
  });

  test.each(['en', 'zh'] as const)('everybody can read it (%s)', async (language) => {
    mounted(LabTopology, { lab }, language);
    await expectAccessible();
  });
});
