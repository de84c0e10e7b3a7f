import { expect, test } from 'vitest';
import { parseKeptPorts } from '../../../checks/observe/parse/kept-ports.ts';

test('the ports of clients are read from the connections that IPVS keeps', () => {
  // Recorded on Linux 6.12.
  const output = `Pro FromIP   FPrt ToIP     TPrt DestIP   DPrt State       Expires PEName PEData
TCP C0000209 9C46 C0000203 0050 C0000207 0050 FIN_WAIT         93
TCP C0000209 C7FA C0000203 0050 C0000208 0050 FIN_WAIT         19`;
  expect([...parseKeptPorts(output)]).toEqual([40006, 51194]);
});

test('no connections, no ports', () => {
  expect(
    parseKeptPorts('Pro FromIP   FPrt ToIP     TPrt DestIP   DPrt State       Expires PEName PEData').size,
  ).toBe(0);
});
