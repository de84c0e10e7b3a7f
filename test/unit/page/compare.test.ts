import { expect, test } from 'vitest';
import type { Variation } from '../../../labs/page/block.ts';
import { compare, describe as describeDifference } from '../../../labs/page/compare.ts';
import { parseFence } from '../../../labs/page/fence.ts';
import { mask } from '../../../labs/page/mask.ts';

test.each<[Variation, string, string]>([
  ['port', 'rs1 saw 192.0.2.9:51234', 'rs1 saw 192.0.2.9:40122'],
  ['port', '192.0.2.9.51234 > 192.0.2.3.80: tcp 0', '192.0.2.9.60001 > 192.0.2.3.80: tcp 0'],
  ['mac', '02:42:c0:00:02:05 > 02:42:c0:00:02:07', '1e:22:c0:00:02:05 > 9e:42:c0:00:02:07'],
  ['time', '2026-11-22T12:10:54+00:00 ok', '2027-01-01T00:00:00+00:00 ok'],
  ['time', '12:00:00.123456 IP', '13:59:59.000001 IP'],
  ['time', 'TCP 01:59  FIN_WAIT', 'TCP 00:07  FIN_WAIT'],
  ['duration', 'timed out after 2002 milliseconds', 'timed out after 2010 milliseconds'],
  ['duration', 'rtt 0.045 ms', 'rtt 12.1 ms'],
  ['packet', '(tos 0x0, ttl 63, id 4711, offset 0)', '(tos 0x0, ttl 63, id 12, offset 0)'],
  ['packet', '2 packets received by filter', '12 packets received by filter'],
  ['packet', 'seq 1:77, ack 1, win 502', 'seq 123:199, ack 88, win 64240'],
  ['state', '192.0.2.3 dev eth0 lladdr x REACHABLE', '192.0.2.3 dev eth0 lladdr x STALE'],
  ['peer', 'eth0@if62 UP', 'eth0@if7 UP'],
  ['number', 'TCP  192.0.2.3:80    5    30    0', 'TCP  192.0.2.3:80   17   102    0'],
  ['order', 'rs1\nrs2', 'rs2\nrs1'],
])('%s may vary', (variation, one, other) => {
  expect(mask(one, [variation])).toBe(mask(other, [variation]));
});

test.each<[Variation, string, string]>([
  ['port', '192.0.2.9:80', '192.0.2.9:81'],
  ['mac', '02:42:c0:00:02:05\n02:42:c0:00:02:05', '02:42:c0:00:02:05\n02:42:c0:00:02:07'],
  ['packet', 'ttl 63, id 1', 'ttl 64, id 1'],
  ['packet', 'ttl 64, id 7\nttl 63, id 7', 'ttl 64, id 7\nttl 63, id 8'],
  ['state', 'dev eth0 REACHABLE', 'dev eth0 FAILED'],
  ['number', 'OutPkts 0', 'OutPkts 3'],
  ['number', '192.0.2.7 5', '192.0.2.8 5'],
  ['order', 'rs1\nrs2', 'rs1\nrs1'],
])('%s hides no more than it says', (variation, one, other) => {
  expect(mask(one, [variation])).not.toBe(mask(other, [variation]));
});

const block = parseFence(
  {
    info: 'console one,two varies=port',
    body: '$ curl\nhello from 192.0.2.9:50000\n$ list\na\nb\nc\n',
    page: 'docs/labs/sample.md',
    line: 1,
    section: '',
  },
  ['one', 'two'],
);
const ran = (...outputs: string[]) => outputs.map((output) => ({ output, exitCode: 0 }));

test('a run that differs in what may vary is no difference', () => {
  const nodes = ['one', 'two'].map((node) => ({
    node,
    commands: ran('hello from 192.0.2.9:40000', 'a\nb\nc'),
  }));
  expect(compare({ block, nodes })).toEqual([]);
});

test('a difference says where, and shows both sides', () => {
  const nodes = [{ node: 'two', commands: ran('hello from 192.0.2.9:40000', 'a\nx\ny\nc') }];
  expect(compare({ block, nodes }).map(describeDifference)).toEqual([
    'docs/labs/sample.md:4 two$ list\n  a\n- b\n+ x\n+ y\n  c',
  ]);
});
