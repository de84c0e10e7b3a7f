import { expect, test } from 'vitest';
import { parseIpvsConnections } from '../../../checks/observe/parse/ipvs-connections.ts';
import { parseIpvsCounter } from '../../../checks/observe/parse/ipvs-counter.ts';
import { parseIpvsRules } from '../../../checks/observe/parse/ipvs-rules.ts';

// All outputs are as ipvsadm 1.31 and Linux 6.12 printed them in a director.

test('rules: TCP, UDP, firewall marks, IPv6, methods, weights, persistence', () => {
  const output = `-A -t 192.0.2.3:80 -s rr
-a -t 192.0.2.3:80 -r 192.0.2.7:80 -g -w 1
-a -t 192.0.2.3:80 -r 192.0.2.8:80 -g -w 0
-A -t 192.0.2.3:443 -s mh -b mh-fallback,mh-port
-a -t 192.0.2.3:443 -r 192.0.2.8:443 -i -w 1 --tun-type gue --tun-port 6080 --tun-nocsum
-A -u 192.0.2.3:53 -s wrr -p 300
-a -u 192.0.2.3:53 -r 192.0.2.7:53 -m -w 3
-A -u 192.0.2.3:54 -s wlc -o
-A -t [2001:db8::3]:80 -s rr
-a -t [2001:db8::3]:80 -r [2001:db8::7]:80 -g -w 1
-A -f 7 -s sh -p 60 -M 255.255.255.0 -b sh-port
-a -f 7 -r 192.0.2.8:0 -i -w 0 --tun-type ipip
`;
  const tcp = { protocol: 'tcp', mark: undefined, flags: [], persistence: undefined, netmask: undefined };
  expect(parseIpvsRules(output)).toEqual([
    {
      ...tcp,
      address: '192.0.2.3',
      port: 80,
      scheduler: 'rr',
      servers: [
        { address: '192.0.2.7', port: 80, method: 'direct', weight: 1 },
        { address: '192.0.2.8', port: 80, method: 'direct', weight: 0 },
      ],
    },
    {
      ...tcp,
      address: '192.0.2.3',
      port: 443,
      scheduler: 'mh',
      flags: ['mh-fallback', 'mh-port'],
      servers: [{ address: '192.0.2.8', port: 443, method: 'tunnel', weight: 1 }],
    },
    {
      protocol: 'udp',
      address: '192.0.2.3',
      port: 53,
      mark: undefined,
      scheduler: 'wrr',
      flags: [],
      persistence: 300,
      netmask: undefined,
      servers: [{ address: '192.0.2.7', port: 53, method: 'nat', weight: 3 }],
    },
    {
      protocol: 'udp',
      address: '192.0.2.3',
      port: 54,
      mark: undefined,
      scheduler: 'wlc',
      flags: [],
      persistence: undefined,
      netmask: undefined,
      servers: [],
    },
    {
      ...tcp,
      address: '2001:db8::3',
      port: 80,
      scheduler: 'rr',
      servers: [{ address: '2001:db8::7', port: 80, method: 'direct', weight: 1 }],
    },
    {
      protocol: 'fwmark',
      address: undefined,
      port: undefined,
      mark: 7,
      scheduler: 'sh',
      flags: ['sh-port'],
      persistence: 60,
      netmask: '255.255.255.0',
      servers: [{ address: '192.0.2.8', port: 0, method: 'tunnel', weight: 0 }],
    },
  ]);
  expect(parseIpvsRules('')).toEqual([]);
});

test('rules: anything else is refused', () => {
  expect(() => parseIpvsRules('Can not initialize ipvs: Protocol not available')).toThrow('ipvsadm -Sn');
});

test('connections: of TCP, and what persistence keeps', () => {
  const output = `IPVS connection entries
pro expire state       source             virtual            destination
IP  00:57  ASSURED     192.0.2.9:0        0.0.0.7:0          192.0.2.7:0
TCP 00:25  FIN_WAIT    192.0.2.9:56756    192.0.2.3:80       192.0.2.8:80`;
  expect(parseIpvsConnections(output)).toEqual([
    {
      protocol: 'IP',
      state: 'ASSURED',
      client: { address: '192.0.2.9', port: 0 },
      virtual: { address: '0.0.0.7', port: 0 },
      server: { address: '192.0.2.7', port: 0 },
    },
    {
      protocol: 'TCP',
      state: 'FIN_WAIT',
      client: { address: '192.0.2.9', port: 56756 },
      virtual: { address: '192.0.2.3', port: 80 },
      server: { address: '192.0.2.8', port: 80 },
    },
  ]);
});

test('connections: an entry that a long table shows twice is one', () => {
  const output = `TCP 00:25  FIN_WAIT    192.0.2.9:56756    192.0.2.3:80       192.0.2.8:80
TCP 00:09  CLOSE       192.0.2.9:40112    192.0.2.3:80       192.0.2.7:80
TCP 00:24  FIN_WAIT    192.0.2.9:56756    192.0.2.3:80       192.0.2.8:80`;
  expect(parseIpvsConnections(output).map(({ client }) => client.port)).toEqual([56756, 40112]);
});

test('counter: the sum over the CPUs, not the line of the sum, which lags', () => {
  const output = `       Total Incoming Outgoing         Incoming         Outgoing
CPU    Conns  Packets  Packets            Bytes            Bytes
  0       16       84        0             296C                0
  1       1A       7D        0             2088                0
  ~       20      101        0             49F4                0

     Conns/s   Pkts/s   Pkts/s          Bytes/s          Bytes/s
           0        0        0                0                0`;
  expect(parseIpvsCounter(output)).toEqual({
    connections: 0x16 + 0x1a,
    inPackets: 0x84 + 0x7d,
    outPackets: 0,
  });
  expect(() => parseIpvsCounter('')).toThrow('each CPU');
});
