import { expect, test } from 'vitest';
import { UserError } from '../../../labs/language/user-error.ts';
import type { Fault } from '../../../labs/page/faults.ts';
import { drawFault, requireFault } from '../../../labs/runtime/faults.ts';

const faults = ['arp-flux', 'link-down'].map((name) => ({ name }) as Fault); // no other part is looked at

test('a fault is found by its name', () => {
  expect(requireFault(faults, 'link-down').name).toBe('link-down');
});

test.each([
  ['arp-flx', 'Did you mean arp-flux?'],
  ['quite-something-else', 'There is: arp-flux, link-down.'],
])('an unknown fault %s is told with what may have been meant', (typed, hint) => {
  expect(() => requireFault(faults, typed)).toThrow(hint);
});

test('any fault can be drawn', () => {
  expect(drawFault(faults, () => 1).name).toBe('link-down');
  expect(drawFault(faults, () => 0).name).toBe('arp-flux');
});

test('a lab without faults says so', () => {
  expect(() => drawFault([])).toThrow(UserError);
});
