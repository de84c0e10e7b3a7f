import { describe, expect, test } from 'vitest';
import { loadChecks } from '../../../checks/catalog/index.ts';
import { diagnose, grade } from '../../../checks/grade/grade.ts';
import { observationOf } from './recordings.ts';

const checks = await loadChecks('dr');

/** Each fault, put into a running lab and recorded there, with the check that has to find it first. */
const faults = {
  'link-down': 'nodes-on-network',
  'vip-missing-director': 'vip-on-director',
  'vip-missing': 'vip-on-real-servers',
  'director-silent': 'director-answers-arp',
  'arp-flux': 'vip-one-mac',
  'arp-lo-only': 'vip-one-mac',
  'stale-neighbour': 'client-neighbour',
  'arp-announce': 'real-servers-announce-rip',
  'vip-prefix-24': 'reply-route',
  'gateway-director': 'reply-route',
  'service-port': 'ipvs-service',
  'method-nat': 'ipvs-method',
  'weight-zero': 'ipvs-real-servers',
  'director-firewall': 'request-forwarded',
  'reply-filtered': 'reply-direct',
  'listen-rip-only': 'real-servers-listen',
  'listen-8080': 'real-servers-listen',
  'nginx-stopped': 'real-servers-listen',
  persistence: 'both-serve',
};

describe('recorded clusters', () => {
  test('the solution passes every check', () => {
    const results = grade(checks, observationOf('healthy'));
    expect(results.filter(({ status }) => status !== 'pass')).toEqual([]);
  });

  test('the bare start fails at the first thing to do', () => {
    expect(diagnose(grade(checks, observationOf('bare')))?.check.name).toBe('vip-on-director');
  });

  test.each(Object.entries(faults))('%s is found by %s', (fault, check) => {
    const results = grade(checks, observationOf(fault));
    expect(diagnose(results)?.check.name).toBe(check);
  });

  test.each(Object.keys(faults))(
    '%s: every failure says what was expected and seen, and shows it',
    (fault) => {
      for (const { verdict } of grade(checks, observationOf(fault))) {
        if (!verdict || verdict.pass) continue;
        for (const { en, zh } of [verdict.expected, verdict.seen, verdict.look]) {
          expect(en.trim()).not.toBe('');
          expect(zh).toMatch(/\p{Script=Han}/u);
        }
        expect(verdict.evidence.length).toBeGreaterThan(0);
      }
    },
  );
});

describe('the checks of lab DR', () => {
  test('have names of their own and texts in both languages', () => {
    expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length);
    for (const { title, why } of checks) {
      expect(title.zh).toMatch(/\p{Script=Han}/u);
      expect(why.zh).toMatch(/\p{Script=Han}/u);
      expect(title.en).not.toMatch(/\p{Script=Han}/u);
    }
  });

  test('are all in the table of faults, or hang on what is', () => {
    const found = new Set(Object.values(faults));
    expect(checks.map(({ name }) => name).filter((name) => !found.has(name))).toEqual(['counts-agree']);
  });
});
