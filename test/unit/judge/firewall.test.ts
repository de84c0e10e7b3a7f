import { expect, test } from 'vitest';
import { loadChecks } from '../../../checks/catalog/index.ts';
import { observationOf } from './recordings.ts';

const lab = 'packet-path';
const checks = await loadChecks(lab);

// What the checks of a firewall say: the hook at which packets end can be told from the words.
test.each([
  ['healthy', 'requests-reach-ipvs', 'IPVS took 10 of 10 connections'],
  ['healthy', 'requests-leave', '10 of 10 connections left the director again'],
  ['healthy', 'director-closed', 'nothing got in at 192.0.2.3:9100, 192.0.2.5:9100'],
  ['healthy', 'servers-closed', 'nothing got in at 198.51.100.7:80, 198.51.100.8:80'],
  ['healthy', 'replies-known', 'no reply was lost (10 came)'],
  ['healthy', 'replies-pass', '10 of 10 replies passed'],
  ['healthy', 'errors-let-in', '10 of 10 messages arrived'],
  ['refuses', 'servers-closed', 'nothing got in at 198.51.100.7:80, 198.51.100.8:80'],
  ['bare', 'requests-reach-ipvs', 'no request reached the director, so it cannot be told'],
  ['bare', 'director-closed', 'no knock of the client reached the director, so it cannot be told'],
  ['bare', 'errors-let-in', 'no connection was answered, so there was nothing to report'],
  [
    'forward-requests',
    'servers-closed',
    '198.51.100.7:80 let the client in; 198.51.100.8:80 let the client in',
  ],
  ['forward-vip', 'replies-known', 'conntrack knows the 10 that were lost'],
  ['forward-vip', 'replies-pass', '10 replies came, 10 went no further; none reached IPVS'],
  [
    'conntrack-off',
    'replies-known',
    '10 replies went no further than the director; of 10 conntrack expects none',
  ],
])('%s: %s', (recording, name, seen) => {
  const check = checks.find((one) => one.name === name);
  expect(check?.judge(observationOf(lab, recording)).seen.en).toBe(seen);
});
