import { expect, test } from 'vitest';
import { parseIp } from '../../../checks/observe/parse/ip-packet.ts';
import { parseRawSockets } from '../../../checks/observe/parse/raw-sockets.ts';
import { parseSyncDaemons } from '../../../checks/observe/parse/sync-daemons.ts';
import { parseVrrp } from '../../../checks/observe/parse/vrrp.ts';

// What directors that share a VIP print and send.

const bytes = (hex: string) => Uint8Array.fromHex(hex.replaceAll(' ', ''));

/** From 192.0.2.5 to 224.0.0.18: number 51, priority 150, every second, 192.0.2.3 (RFC 3768, 5.1). */
const version2 = '21 33 96 01 00 01 0000 c0000203 0000000000000000';

test('an advertisement of version 2', () => {
  expect(parseVrrp(bytes(version2))).toEqual({
    version: 2,
    routerId: 51,
    priority: 150,
    authentication: 0,
    password: undefined,
    interval: 1,
    addresses: ['192.0.2.3'],
  });
});

test('its password, as far as it is one', () => {
  const vrrp = parseVrrp(bytes('21 33 64 01 01 01 0000 c0000203 7365637265740000'));
  expect(vrrp).toMatchObject({ priority: 100, authentication: 1, password: 'secret' });
});

test('an advertisement of version 3 counts hundredths of a second, and has no authentication', () => {
  const vrrp = parseVrrp(bytes('31 33 64 02 0032 0000 c0000203 c0000204'));
  expect(vrrp).toMatchObject({ version: 3, interval: 0.5, authentication: 0, password: undefined });
  expect(vrrp?.addresses).toEqual(['192.0.2.3', '192.0.2.4']);
});

test.each(['', '21 33 96', '22 33 96 01 00 01 0000 c0000203', '41 33 96 00 00 01 0000'])(
  'what is none: %s',
  (hex) => {
    expect(parseVrrp(bytes(hex))).toBeUndefined();
  },
);

test('it is found in its packet, and behind an authentication header', () => {
  const from = 'c0000205 e0000012';
  const plain = parseIp(bytes(`45c00028 00000000 ff700000 ${from} ${version2}`));
  expect(plain?.vrrp?.routerId).toBe(51);
  const header = `70 04 0000 00000001 00000001 ${'00'.repeat(12)}`;
  const authenticated = parseIp(bytes(`45c00040 00000000 ff330000 ${from} ${header} ${version2}`));
  expect(authenticated?.vrrp?.routerId).toBe(51);
});

test('a socket for VRRP, as /proc/net/raw shows it', () => {
  const output = `  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode ref pointer drops
 242: 00000000:0070 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 2864 2 00000000d9270420 0
 242: 120000E0:0070 00000000:0000 07 00000000:00000000 00:00000000 00000000     0        0 2863 2 0000000059a662ba 0`;
  expect(parseRawSockets(output)).toEqual([112]);
  expect(parseRawSockets(output.split('\n', 1)[0] ?? '')).toEqual([]);
});

test('sync daemons, as ipvsadm -L --daemon shows them', () => {
  const line = 'master sync daemon (mcast=eth0, syncid=1, maxlen=1472, group=224.0.0.81, port=8848, ttl=1)';
  expect(parseSyncDaemons(line)).toEqual([{ state: 'master', device: 'eth0', id: 1 }]);
  expect(parseSyncDaemons('')).toEqual([]);
});
