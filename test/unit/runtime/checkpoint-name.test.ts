import { expect, test } from 'vitest';
import type { Block } from '../../../labs/page/block.ts';
import { checkpointName } from '../../../labs/runtime/checkpoint-name.ts';
import { bareState } from '../../../labs/runtime/lab-state.ts';
import type { Lab } from '../../../labs/topology/schema.ts';
import { hostWith, lab } from './lab.ts';

const setup: Block = {
  nodes: ['director'],
  purpose: 'setup',
  meanwhile: false,
  varies: [],
  commands: [{ text: 'ip link', output: '', line: 3 }],
  page: 'docs/labs/sample.md',
  line: 2,
  section: '',
};
const solution = (block: Block) => ({ name: 'solution', blocks: [block], before: bareState });
const host = hostWith({});
const name = checkpointName(host, lab, solution(setup));

test('a saved state is named after its lab and form', () => {
  expect(name).toMatch(/^sample-solution-[0-9a-f]{12}$/);
  expect(checkpointName(host, lab, bareState)).toMatch(/^sample-bare-[0-9a-f]{12}$/);
});

test('a variant is a state of its own name, and another one where what it stands on changed', () => {
  const variant = (before: ReturnType<typeof solution>) =>
    checkpointName(host, lab, { name: 'gue', blocks: [{ ...setup, purpose: 'variant' }], before });
  expect(variant(solution(setup))).toMatch(/^sample-gue-[0-9a-f]{12}$/);
  const other = solution({ ...setup, nodes: ['rs1'] });
  expect(variant(other)).not.toBe(variant(solution(setup)));
});

test('what only moves on its page is the same state', () => {
  expect(checkpointName(host, lab, solution({ ...setup, line: 9 }))).toBe(name);
});

test.each([
  ['image', hostWith({}, { image: 'lab-image:2' }), lab, setup],
  ['machine', hostWith({}, { fingerprint: 'f2' }), lab, setup],
  ['command', host, lab, { ...setup, commands: [{ text: 'ip addr', output: '', line: 3 }] }],
  ['address', host, { ...lab, services: [{ ...lab.services[0], vip: '192.0.2.4' }] } satisfies Lab, setup],
])('another %s is another state', (_, otherHost, otherLab, otherSetup) => {
  expect(checkpointName(otherHost, otherLab, solution(otherSetup))).not.toBe(name);
});
