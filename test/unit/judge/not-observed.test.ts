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
  const lost = { status: 1, output: '7 frames dropped by the kernel' };
  const errors = errorsIn(withSection(healthy, 'director', 'capture eth0', lost));
  expect(errors.get('reply-direct')).toBe(
    'the frames on director could not be captured (7 frames dropped by the kernel)',
  );
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
