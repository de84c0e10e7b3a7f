import { expect, test } from 'vitest';
import { loadChecks } from '../../../checks/catalog/index.ts';
import { observationOf } from './recordings.ts';

const checks = await loadChecks('dr');

/** What a check says of a recorded cluster, in English. */
function seenBy(name: string, recording: string): string | undefined {
  const check = checks.find((one) => one.name === name);
  return check?.judge(observationOf('dr', recording)).seen.en;
}

// The words that a learner reads: what was really seen, with numbers and names.
test.each([
  ['healthy', 'request-forwarded', '10 of 10 connections reached a real server, TTL 63 (rs1 5, rs2 5)'],
  ['healthy', 'both-serve', 'answers: rs1 5, rs2 5'],
  [
    'healthy',
    'counts-agree',
    'answers / IPVS connections / log lines: rs1 5/5/5, rs2 5/5/5; IPVS counted 10',
  ],
  ['link-down', 'nodes-on-network', 'rs1 has 192.0.2.7 on eth0, which is down'],
  ['director-silent', 'director-answers-arp', 'nobody answered for 192.0.2.3'],
  ['arp-flux', 'vip-one-mac', '2 answered: 02:42:c0:00:02:07 (rs1), 02:42:c0:00:02:05 (director)'],
  ['stale-neighbour', 'client-neighbour', 'they went to 02:42:c0:00:02:07 (rs1)'],
  ['vip-prefix-24', 'reply-route', 'rs1 takes that address for its own'],
  ['gateway-director', 'reply-route', 'rs1 sends them to director'],
  ['service-port', 'ipvs-service', 'it has only: TCP 192.0.2.3:8080'],
  ['bare', 'ipvs-service', 'its IPVS table is empty'],
  ['weight-zero', 'ipvs-real-servers', 'rs1 has weight 0'],
  ['reply-filtered', 'reply-direct', 'rs1 made replies, and they were dropped before they left it'],
  ['listen-rip-only', 'real-servers-listen', 'rs1 listens on 192.0.2.7:80'],
  ['nginx-stopped', 'real-servers-listen', 'nothing listens on rs1'],
  ['persistence', 'both-serve', 'answers: rs1 10, rs2 0'],
  [
    'stale-neighbour',
    'counts-agree',
    'answers / IPVS connections / log lines: rs1 10/0/10, rs2 0/0/0; IPVS counted 0',
  ],
])('%s: %s', (recording, check, seen) => {
  expect(seenBy(check, recording)).toBe(seen);
});

test.each([
  ['healthy', 'NAT, all by Masq'],
  ['mixed-methods', '198.51.100.8:80 is reached by Route'],
])('modes, %s: the method names the mode', async (recording, seen) => {
  const method = (await loadChecks('modes')).find(({ name }) => name === 'ipvs-method');
  expect(method?.judge(observationOf('modes', recording)).seen.en).toBe(seen);
});
