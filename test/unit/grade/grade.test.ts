import { describe, expect, test } from 'vitest';
import { statusOf } from '../../../checks/grade/exit-status.ts';
import { diagnose, grade } from '../../../checks/grade/grade.ts';
import { type Observation, someChecks } from './make.ts';

function graded(observation: Observation) {
  return grade(someChecks, observation);
}

function statuses(observation: Observation) {
  return graded(observation).map(({ check, status }) => `${check.name} ${status}`);
}

describe('grade', () => {
  test('goes from the lowest layer up and keeps the order inside a layer', () => {
    expect(statuses({})).toEqual(['on-network pass', 'vip-there pass', 'one-mac pass', 'serves pass']);
  });

  test('blocks what fails above the lowest failing layer, and only that', () => {
    const results = graded({ 'vip-there': 'fail', serves: 'fail' });
    expect(results.map((result) => result.status)).toEqual(['pass', 'fail', 'pass', 'blocked']);
    expect(results[3]?.blockedBy).toBe('vip-there');
    expect(results[3]?.verdict?.pass).toBe(false);
  });

  test('lets all failures of the lowest failing layer stand, and diagnoses the first', () => {
    const results = graded({ 'vip-there': 'fail', 'on-network': 'fail', 'one-mac': 'fail' });
    expect(results.map((result) => result.status)).toEqual(['fail', 'fail', 'blocked', 'pass']);
    expect(diagnose(results)?.check.name).toBe('on-network');
    expect(results[2]?.blockedBy).toBe('on-network');
  });

  test('a part that was not observed is an error, tells why, and blocks nothing', () => {
    const results = graded({ 'on-network': 'unseen', serves: 'fail' });
    expect(results.map((result) => result.status)).toEqual(['error', 'pass', 'pass', 'fail']);
    expect(results[0]?.error?.en).toBe('Node rs2 ended while it was observed.');
    expect(diagnose(results)?.check.name).toBe('on-network');
  });

  test('a judge that breaks is said to be at fault itself, and what it threw is kept', () => {
    const [first] = graded({ 'on-network': 'bug' });
    expect(first?.status).toBe('error');
    expect(first?.error?.en).toContain('TypeError: x is undefined');
    expect(first?.cause).toBeInstanceOf(TypeError);
  });
});

describe('statusOf', () => {
  test.each<[string, Observation, number]>([
    ['all passed', {}, 0],
    ['some failed', { serves: 'fail' }, 1],
    ['some failed and some were not observed', { 'on-network': 'unseen', serves: 'fail' }, 1],
    ['some were not observed', { serves: 'unseen' }, 4],
  ])('%s', (_, observation, status) => {
    expect(statusOf(graded(observation))).toBe(status);
  });

  test('no checks are no success', () => {
    expect(statusOf(grade([], {}))).toBe(3);
  });
});
