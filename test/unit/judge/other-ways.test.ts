import { describe, expect, test } from 'vitest';
import { loadChecks } from '../../../checks/catalog/index.ts';
import { grade } from '../../../checks/grade/grade.ts';
import { observationOf } from './recordings.ts';

const checks = await loadChecks('dr');

// The kernel and the wire are judged, not the way in which a learner got there. Each was recorded in a lab.
describe('other ways to the goal pass every check', () => {
  test.each([
    ['the VIP on a dummy interface', 'vip-on-dummy'],
    ['the VIP on tunl0', 'vip-on-tunl0'],
    ['arptables in place of the ARP sysctls', 'arptables'],
    ['a service by firewall mark, another scheduler', 'firewall-mark'],
  ])('%s', (_, name) => {
    const results = grade(checks, observationOf(name));
    expect(results.filter(({ status }) => status !== 'pass')).toEqual([]);
  });
});
