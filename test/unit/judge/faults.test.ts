import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { loadChecks } from '../../../checks/catalog/index.ts';
import { diagnose, grade } from '../../../checks/grade/grade.ts';
import { labNames, loadLab } from '../../../labs/catalog/index.ts';
import { readLabPages } from '../../../labs/page/lab-pages.ts';
import { mistakesIn } from '../../support/chinese.ts';
import { setUps } from '../../support/set-ups/index.ts';
import { observationOf } from './recordings.ts';

// States of labs as they were recorded in running ones (see test/support/record-fixtures.ts).

const recordings = new URL('fixtures/', import.meta.url);
const recorded = (await labNames()).filter((name) => existsSync(new URL(name, recordings)));

describe.each(recorded)('lab %s', async (name) => {
  const checks = await loadChecks(name);
  const { faults } = await readLabPages(await loadLab(name));
  const judge = (state: string) => grade(checks, observationOf(name, state));
  const states = readdirSync(new URL(name, recordings)).map((file) => file.replace('.json.gz', ''));
  const others = Object.entries(setUps.get(name) ?? {});
  const right = ['healthy', ...others.filter(([, { fails }]) => !fails).map(([state]) => state)];
  const wrong = others.filter(([state, { fails }]) => fails && states.includes(state));
  const broken = faults.filter((fault) => states.includes(fault.name));

  test('every recording is of a state that the lab still has', () => {
    const known = [
      'bare',
      'healthy',
      ...others.map(([state]) => state),
      ...faults.map((fault) => fault.name),
    ];
    expect(states.filter((state) => !known.includes(state))).toEqual([]);
  });

  test.each(right.filter((state) => states.includes(state)))('%s passes every check', (state) => {
    expect(judge(state).filter(({ status }) => status !== 'pass')).toEqual([]);
  });

  test('the bare start fails', () => {
    expect(diagnose(judge('bare'))?.status).toBe('fail');
  });

  test.each(broken.map((fault) => [fault.name, fault.check]))('%s is found by %s', (fault, check) => {
    expect(diagnose(judge(fault))?.check.name).toBe(check);
  });

  test.each(wrong)('%s is found where it should be', (state, { fails }) => {
    const first = diagnose(judge(state));
    expect([first?.check.layer, first?.check.name]).toEqual([fails?.layer, fails?.check]);
    expect(first?.verdict?.seen.en).toMatch(fails?.seen ?? '');
  });

  test.each([...broken.map((fault) => fault.name), ...wrong.map(([state]) => state)])(
    '%s: every failure says what was expected and seen, and shows it',
    (fault) => {
      for (const { verdict } of judge(fault)) {
        if (!verdict || verdict.pass) continue;
        for (const { en, zh } of [verdict.expected, verdict.seen, verdict.look]) {
          expect(en.trim()).not.toBe('');
          expect(zh).toMatch(/\p{Script=Han}/u);
        }
        // One problem a server and one for the whole: not the same again for each of ten requests.
        expect(verdict.seen.en.split('; ').length).toBeLessThanOrEqual(3);
        expect(verdict.evidence.length).toBeGreaterThan(0);
      }
    },
  );

  test.each(states)('%s: what is said in Chinese is set as Chinese is', (state) => {
    const said = judge(state).flatMap(({ verdict }) => {
      if (!verdict) return [];
      return verdict.pass ? [verdict.seen.zh] : [verdict.expected.zh, verdict.seen.zh, verdict.look.zh];
    });
    expect(said.flatMap(mistakesIn)).toEqual([]);
  });

  test('its checks have names of their own and texts in both languages', () => {
    expect(new Set(checks.map((check) => check.name)).size).toBe(checks.length);
    for (const { title, why } of checks) {
      expect(title.zh).toMatch(/\p{Script=Han}/u);
      expect(why.zh).toMatch(/\p{Script=Han}/u);
      expect(title.en).not.toMatch(/\p{Script=Han}/u);
    }
  });
});
