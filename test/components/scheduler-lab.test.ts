import { expect, test, vi } from 'vitest';
import { page } from 'vitest/browser';
import SchedulerLab from '../../docs/.vitepress/theme/components/scheduler-lab.tsx';
import { mounted } from './mounted.ts';
import { connections, next, open, openTen, scheduler, soFar } from './scheduler-page.ts';

/**
 * Who gets the first connections of one client, all of them held, of rs1, rs2 and rs3 with the weights 5, 3 and 1:
 * worked out by hand from the kernel's source (net/netfilter/ipvs/ip_vs_NAME.c, 6.12). The kernel puts a new server
 * at the head of its list, so ties go to rs3 first. test/lab/schedulers.test.ts asks a kernel itself.
 */
const known = {
  rr: 'rs3 rs2 rs1 rs3 rs2 rs1 rs3 rs2 rs1 rs3',
  // The bar was set when rs1 stood alone (5 / 5 = 1): a pass with all three, then 5, 4, 3, 2, 1.
  wrr: 'rs3 rs2 rs1 rs1 rs1 rs2 rs1 rs2 rs1 rs3 rs2 rs1',
  lc: 'rs3 rs2 rs1 rs3 rs2 rs1 rs3 rs2 rs1 rs3',
  wlc: 'rs3 rs2 rs1 rs1 rs2 rs1 rs1 rs2 rs1 rs3',
  sed: 'rs1 rs2 rs1 rs1 rs2 rs1 rs3 rs2 rs1 rs1',
  nq: 'rs3 rs2 rs1 rs1 rs1 rs2 rs1 rs2',
  fo: 'rs1 rs1 rs1 rs1 rs1 rs1 rs1 rs1 rs1 rs1',
  // As long as there are no more active connections than weight: 6, 4 and 2 of them.
  ovf: 'rs1 rs1 rs1 rs1 rs1 rs1 rs2 rs2 rs2 rs2 rs3 rs3 refused',
  // hash_32(192.0.2.9, 8 bits) is bucket 65; dealt out in rounds of rs3, 3 × rs2, 5 × rs1.
  sh: 'rs2 rs2 rs2 rs2 rs2 rs2 rs2 rs2',
  // hash_32(192.0.2.3, 8 bits) is bucket 246; dealt out in rounds of rs3, rs2, rs1.
  dh: 'rs3 rs3 rs3 rs3 rs3 rs3 rs3 rs3',
  lblc: 'rs3 rs3 rs2 rs2 rs2 rs2 rs1 rs1 rs1 rs1',
  lblcr: 'rs3 rs3 rs2 rs2 rs2 rs2 rs1 rs1 rs1 rs1',
};

test.each(Object.entries(known))(
  '%s gives to whom the kernel gives, as it says before each',
  async (name, all) => {
    mounted(SchedulerLab);
    await scheduler.selectOptions(name);
    const names = all.split(' ');
    for (const [index, server] of names.entries()) {
      await expect.element(next(server === 'refused' ? 'nobody' : server)).toBeVisible();
      (open.element() as HTMLElement).click();
      await expect.element(soFar(names.slice(0, index + 1).join(' '))).toBeVisible();
    }
    for (const server of ['rs1', 'rs2', 'rs3'])
      expect(connections(server)).toEqual([names.filter((each) => each === server).length, 0]);
  },
);

test('all fourteen can be seen side by side, with the same first eight', async () => {
  mounted(SchedulerLab);
  await page.getByText('All fourteen', { exact: false }).click();
  const terms = page
    .getByRole('term')
    .elements()
    .map(({ textContent }) => textContent ?? '');
  const eights = page
    .getByRole('definition')
    .elements()
    .map((each) => each.querySelector('code')?.textContent);
  expect(terms.toSorted()).toEqual([...Object.keys(known), 'mh', 'twos'].toSorted());
  for (const [name, all] of Object.entries(known))
    expect([name, eights[terms.indexOf(name)]]).toEqual([name, all.split(' ').slice(0, 8).join(' ')]);
});

test.each([
  // The buckets of 192.0.2.9 to .13 are 65, 162, 4, 102 and 200.
  ['sh', 'rs2 rs2 rs3 rs3 rs1 rs1 rs2 rs2 rs2 rs2'],
  // Maglev's table fills no page of paper: that it keeps to a server, and has more than one, is all that is said.
  ['mh', /^(?:(rs\d) \1 ?){5}$/],
])('%s: a client keeps its server, and others may have another one', async (name, expected) => {
  mounted(SchedulerLab, { scheduler: name });
  const client = page.getByRole('combobox', { name: 'Client' });
  for (const { value } of (client.element() as HTMLSelectElement).options) {
    await client.selectOptions(value);
    await open.click();
    await open.click();
  }
  const shown = () => soFar().element().textContent?.replace('So far: ', '') ?? '';
  await expect.poll(() => shown().split(' ')).toHaveLength(10);
  expect(shown()).toMatch(expected);
  expect(new Set(shown().split(' ')).size).toBeGreaterThan(1);
});

test.each(['sh', 'mh'])('%s with the port: one client is spread over the servers', async (name) => {
  mounted(SchedulerLab, { scheduler: name });
  await open.click();
  await page.getByRole('checkbox', { name: 'hash the client’s port too' }).click();
  await expect.element(soFar('no connection yet')).toBeVisible();
  await openTen.click();
  await expect
    .poll(() => new Set(soFar().element().textContent?.split(' ').slice(2)).size)
    .toBeGreaterThan(1);
});

test('twos: draws lots, and says on whom they fell; both are no worse than the one that got it', async () => {
  mounted(SchedulerLab, { scheduler: 'twos' });
  for (let count = 0; count < 6; count++) {
    const said = /Next: (\w+)\. The lot fell on (\w+) and (\w+)/.exec(document.body.textContent ?? '');
    const [, winner = '', one = '', other = ''] = said ?? expect.unreachable();
    expect([one, other]).toContain(winner);
    const before = connections(winner)[0] ?? 0;
    await open.click();
    await expect.poll(() => connections(winner)[0]).toBe(before + 1);
  }
});

test('what a kernel does not know is no scheduler: a page that asks for it cannot be built', () => {
  vi.spyOn(console, 'warn').mockReturnValue();
  expect(() => mounted(SchedulerLab, { scheduler: 'wwr' })).toThrow('found <SchedulerLab scheduler="wwr" />');
});
