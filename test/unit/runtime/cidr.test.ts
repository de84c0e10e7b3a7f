import { expect, test } from 'vitest';
import { contains, lastHost, prefixLength } from '../../../labs/topology/cidr.ts';

test.each([
  ['192.0.2.0/24', '192.0.2.255', '192.0.3.0', '192.0.2.254'],
  ['192.0.2.64/26', '192.0.2.127', '192.0.2.128', '192.0.2.126'],
  ['10.0.0.0/8', '10.255.0.1', '11.0.0.0', '10.255.255.254'],
  ['198.51.100.4/30', '198.51.100.7', '198.51.100.3', '198.51.100.6'],
])('%s holds %s and not %s, its last host is %s', (subnet, inside, outside, last) => {
  expect(contains(subnet, inside)).toBe(true);
  expect(contains(subnet, outside)).toBe(false);
  expect(lastHost(subnet)).toBe(last);
  expect(`${prefixLength(subnet)}`).toBe(subnet.split('/')[1]);
});
