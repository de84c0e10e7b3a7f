import { expect, test } from 'vitest';
import { evidenceLines } from '../../../checks/report/evidence.ts';
import type { PageStyle } from '../../../checks/report/page.ts';

const style: PageStyle = { language: 'en', columns: 100, colour: false, verbose: false };
const output = '02:42:c0:00:02:05 > 02:42:c0:00:02:09, ARP, Reply 192.0.2.3 is-at 02:42:c0:00:02:05';

test('a command stands behind the prompt of its node', () => {
  const lines = evidenceLines({ node: 'rs1', command: 'hostname', output: 'rs1' }, 2, style);
  expect(lines).toEqual(['  rs1$ hostname', '    rs1']);
});

test('frames are not shown as the output of a command', () => {
  const lines = evidenceLines(
    { node: 'client', command: 'tcpdump -eni eth0 arp', output, frames: true },
    2,
    style,
  );
  expect(lines).toEqual(['  client: frames captured (tcpdump -eni eth0 arp)', `    ${output}`]);
});
