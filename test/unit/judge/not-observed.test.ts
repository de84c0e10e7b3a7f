import { expect, test } from 'vitest';
import { loadChecks } from '../../../checks/catalog/index.ts';
import { grade } from '../../../checks/grade/grade.ts';
import { interpret } from '../../../checks/observe/interpret.ts';
import type { Recording } from '../../../checks/observe/recording.ts';
import { recordingOf, withNode, withSection } from './recordings.ts';

const checks = await loadChecks('dr');
const healthy = recordingOf('dr', 'healthy');

/** The checks without a verdict, each with the reason. */
function errorsIn(recording: Recording): Map<string, string | undefined> {
  const errors = grade(checks, interpret(recording)).filter(({ status }) => status === 'error');
  return new Map(errors.map(({ check, error }) => [check.name, error?.en]));
}

test('a node that was lost: only what needs it has no verdict, and says why', () => {
  const lost = { en: 'Node rs2 is stopped.', zh: '节点 rs2 已停止。' };
  const errors = errorsIn(withNode(healthy, 'rs2', { sections: [], lost }));
  expect(errors.get('vip-on-real-servers')).toBe(lost.en);
  expect(errors.get('reply-direct')).toBe(lost.en);
  expect(errors.has('vip-on-director')).toBe(false);
  expect(errors.has('ipvs-real-servers')).toBe(false);
});

test('a tool that is not there', () => {
  const broken = { status: 127, output: 'bash: line 62: ipvsadm: command not found' };
  const errors = errorsIn(withSection(healthy, 'director', 'ipvs', broken));
  expect([...errors.keys()]).toEqual(['ipvs-service', 'ipvs-method', 'ipvs-real-servers']);
  expect(errors.get('ipvs-service')).toBe(
    'on director, "ipvsadm -Sn" ended with status 127: bash: line 62: ipvsadm: command not found',
  );
});

test('a capture that lost frames proves nothing', () => {
  const words =
    healthy.nodes.director?.sections.find(({ key }) => key === 'capture-words eth0')?.output ?? '';
  const output = words.replace(/^0 packets dropped by kernel$/m, '7 packets dropped by kernel');
  const errors = errorsIn(withSection(healthy, 'director', 'capture-words eth0', { output }));
  expect(errors.get('reply-direct')).toMatch('the frames on director could not be captured');
});

// Seen once in some hundred captures: libpcap drops what comes in before its filter is in place, and counts it.
test('a capture that counted a frame before its filter was in place is whole', () => {
  const answer = 'tcpdump: 55 packets captured, 56 packets received by filter, 0 packets dropped by kernel\n';
  const end = '55 packets captured\n56 packets received by filter\n0 packets dropped by kernel';
  const after = (answers: number) => {
    const output = `tcpdump: listening on eth0\n${answer.repeat(answers)}${end}`;
    return errorsIn(withSection(healthy, 'director', 'capture-words eth0', { output })).get('reply-direct');
  };
  expect(after(11)).toBeUndefined();
  expect(after(3)).toMatch('the frames on director could not be captured');
});

test('an output that nobody expects', () => {
  const errors = errorsIn(withSection(healthy, 'director', 'ipvs', { output: 'hello' }));
  expect(errors.get('ipvs-service')).toMatch('printed something else than it should');
});

test('a log that can not be read', () => {
  const broken = { status: 2, output: 'grep: /var/log/nginx/access.log: No such file or directory' };
  const errors = errorsIn(withSection(healthy, 'rs1', 'log', broken));
  expect([...errors.keys()]).toEqual(['counts-agree']);
});
