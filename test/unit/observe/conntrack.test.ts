import { expect, test } from 'vitest';
import { parseConntrack } from '../../../checks/observe/parse/conntrack.ts';

// As Linux 6.12 printed it in a director: a connection in NAT, half of one in Direct Routing, and one of UDP.
const output = `ipv4     2 tcp      6 113 TIME_WAIT src=192.0.2.9 dst=192.0.2.3 sport=59014 dport=80 src=198.51.100.8 dst=192.0.2.9 sport=80 dport=59014 [ASSURED] mark=0 zone=0 use=2
ipv4     2 tcp      6 114 SYN_SENT src=192.0.2.9 dst=192.0.2.3 sport=43516 dport=80 [UNREPLIED] src=192.0.2.3 dst=192.0.2.9 sport=80 dport=43516 mark=0 zone=0 use=2
ipv4     2 udp      17 20 src=192.0.2.9 dst=192.0.2.5 sport=43516 dport=9 [UNREPLIED] src=192.0.2.5 dst=192.0.2.9 sport=9 dport=43516 mark=0 zone=0 use=2
`;

// The same as conntrack 1.4.8 lists it.
const listed = `tcp      6 113 TIME_WAIT src=192.0.2.9 dst=192.0.2.3 sport=59014 dport=80 src=198.51.100.8 dst=192.0.2.9 sport=80 dport=59014 [ASSURED] mark=0 use=1
conntrack v1.4.8 (conntrack-tools): 1 flow entries have been shown.
`;

test('tracked connections: both directions, answered or not; TCP alone', () => {
  expect(parseConntrack(output)).toEqual([
    {
      state: 'TIME_WAIT',
      original: { source: '192.0.2.9', destination: '192.0.2.3', sourcePort: 59014, destinationPort: 80 },
      reply: { source: '198.51.100.8', destination: '192.0.2.9', sourcePort: 80, destinationPort: 59014 },
    },
    {
      state: 'SYN_SENT',
      original: { source: '192.0.2.9', destination: '192.0.2.3', sourcePort: 43516, destinationPort: 80 },
      reply: { source: '192.0.2.3', destination: '192.0.2.9', sourcePort: 80, destinationPort: 43516 },
    },
  ]);
  expect(parseConntrack(listed)).toMatchObject([{ state: 'TIME_WAIT', reply: { source: '198.51.100.8' } }]);
  expect(parseConntrack('')).toEqual([]);
});
