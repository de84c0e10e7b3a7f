import { expect, test } from 'vitest';
import { parseOwnedAddresses } from '../../../checks/observe/parse/owned-addresses.ts';

test('who put an address there: keepalived, or nobody who said so', () => {
  const output = [
    '9: eth0    inet 192.0.2.3/24 scope global eth0\\       valid_lft forever preferred_lft forever',
    '9: eth0    inet 192.0.2.3/32 scope global proto 0x12 eth0\\       valid_lft forever preferred_lft forever',
    '1: lo    inet 127.0.0.1/8 scope host proto kernel_lo lo\\       valid_lft forever preferred_lft forever',
  ].join('\n');
  expect(parseOwnedAddresses(output)).toEqual([
    { address: '192.0.2.3', prefix: 24, device: 'eth0', owner: undefined },
    { address: '192.0.2.3', prefix: 32, device: 'eth0', owner: 'keepalived' },
    { address: '127.0.0.1', prefix: 8, device: 'lo', owner: 'kernel_lo' },
  ]);
  expect(parseOwnedAddresses('')).toEqual([]);
});
