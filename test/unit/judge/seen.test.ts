import { expect, test } from 'vitest';
import { loadChecks } from '../../../checks/catalog/index.ts';
import { observationOf } from './recordings.ts';

const checks = await loadChecks('dr');

/** What a check says of a recorded cluster, in English. */
function seenBy(name: string, recording: string): string | undefined {
  const check = checks.find((one) => one.name === name);
  return check?.judge(observationOf(recording)).seen.en;
}

// The words that a learner reads: what was really seen, with numbers and names.
test.each([
  ['healthy', 'request-forwarded', '8 of 8 connections reached a real server, TTL 63 (rs1 4, rs2 4)'],
  ['healthy', 'both-serve', 'answers: rs1 4, rs2 4'],
  ['healthy', 'counts-agree', 'answers / IPVS connections / log lines: rs1 4/4/4, rs2 4/4/4; IPVS counted 8'],
  ['link-down', 'nodes-on-network', 'rs1 is not reachable as 192.0.2.7'],
  ['director-silent', 'director-answers-arp', 'nobody answered for 192.0.2.3'],
  ['arp-flux', 'vip-one-mac', '2 answered: 02:42:c0:00:02:07 (rs1), 02:42:c0:00:02:05 (director)'],
  ['stale-neighbour', 'client-neighbour', 'they went to 02:42:c0:00:02:07 (rs1)'],
  ['vip-prefix-24', 'reply-route', 'rs1 takes the client for itself'],
  ['gateway-director', 'reply-route', 'rs1 sends them to director'],
  ['service-port', 'ipvs-service', 'it has only: TCP 192.0.2.3:8080'],
  ['bare', 'ipvs-service', 'its IPVS table is empty'],
  ['weight-zero', 'ipvs-real-servers', 'rs1 has weight 0'],
  ['reply-filtered', 'reply-direct', 'no reply from rs1 arrived'],
  ['listen-rip-only', 'real-servers-listen', 'rs1 listens on 192.0.2.7:80'],
  ['nginx-stopped', 'real-servers-listen', 'nothing listens on rs1'],
  ['persistence', 'both-serve', 'answers: rs1 8, rs2 0'],
  [
    'stale-neighbour',
    'counts-agree',
    'answers / IPVS connections / log lines: rs1 8/0/8, rs2 0/0/0; IPVS counted 0',
  ],
])('%s: %s', (recording, check, seen) => {
  expect(seenBy(check, recording)).toBe(seen);
});
