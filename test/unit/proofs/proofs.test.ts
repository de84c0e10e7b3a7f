import { existsSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadChecks } from '../../../checks/catalog/index.ts';
import { grade } from '../../../checks/grade/grade.ts';
import { type LabProofs, proofsOf } from '../../../checks/proofs/proofs.ts';
import { labNames } from '../../../labs/catalog/index.ts';
import { observationOf } from '../judge/recordings.ts';

const checks = await loadChecks('dr');
const gradingOf = (name: string) => ({ lab: 'dr', results: grade(checks, observationOf('dr', name)) });

test('every check of a lab has its proof', () => {
  const { kernel, proofs } = proofsOf(gradingOf('healthy'), '6.12');
  expect(kernel).toBe('6.12');
  expect(Object.keys(proofs).sort()).toEqual(checks.map(({ name }) => name).sort());
});

test('a proof shows what was seen, cut to what a reader can take in', () => {
  const { proofs } = proofsOf(gradingOf('healthy'), '6.12');
  expect(proofs['request-forwarded']?.seen.en).toMatch(/^10 of 10 connections/);
  for (const { evidence } of Object.values(proofs)) {
    expect(evidence.length).toBeLessThanOrEqual(2);
    for (const { lines } of evidence) expect(lines.length).toBeLessThanOrEqual(6);
  }
});

test('the same line is shown once, and other nodes are named', () => {
  const { proofs } = proofsOf(gradingOf('healthy'), '6.12');
  expect(proofs['vip-one-mac']?.evidence[0]?.lines).toHaveLength(1);
  expect(proofs['nodes-on-network']?.alsoSeenOn).toEqual(['rs2', 'client']);
});

const recorded = (await labNames()).filter((lab) =>
  existsSync(new URL(`../judge/fixtures/${lab}/healthy.json.gz`, import.meta.url)),
);

test.each(recorded)('the kept proofs of lab %s are those of its checks', async (lab) => {
  const file = new URL(`../../../docs/data/proofs/${lab}.json`, import.meta.url);
  const kept: LabProofs = JSON.parse(readFileSync(file, 'utf8'));
  const names = (await loadChecks(lab)).map(({ name }) => name);
  expect(Object.keys(kept.proofs).sort()).toEqual(names.sort());
  expect(kept.kernel).toMatch(/^\d+\.\d+/);
});

test('a broken cluster proves nothing', () => {
  expect(() => proofsOf(gradingOf('vip-missing'), '6.12')).toThrow('vip-on-real-servers does not pass');
});
