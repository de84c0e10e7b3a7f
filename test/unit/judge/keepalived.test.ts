import { expect, test } from 'vitest';
import { loadChecks } from '../../../checks/catalog/index.ts';
import { observationOf } from './recordings.ts';

const checks = await loadChecks('keepalived');

// What a learner is told of a director that doesn't look after its real servers.
test.each([
  ['healthy', 'keepalived-configuration', /^keepalived has no complaints$/],
  ['healthy', 'keepalived-runs', /^processes: 3$/],
  ['healthy', 'vip-by-keepalived', /^keepalived added 192\.0\.2\.3$/],
  ['healthy', 'servers-watched', /^rs1, rs2 are looked after$/],
  ['healthy', 'checks-answered', /^rs1, rs2 answer their checks$/],
  [
    'bare',
    'keepalived-configuration',
    /^keepalived does not run, and has no \/etc\/keepalived\/keepalived\.conf$/,
  ],
  ['printed', 'keepalived-configuration', /^\(Line 2\) Extra '}' found, and \d+ more$/],
  ['killed', 'keepalived-runs', /^no process of that name$/],
  ['killed', 'keepalived-configuration', /^keepalived has no complaints$/],
  ['vip-by-hand', 'vip-by-keepalived', /^192\.0\.2\.3\/24 \(eth0\) was added by somebody else$/],
  [
    'check-wrong-port',
    'servers-watched',
    /^it connected to port 8080 of rs1, which refused the connection; /,
  ],
  ['check-rare', 'servers-watched', /^it never connected to rs1; it never connected to rs2$/],
  ['server-by-hand', 'servers-watched', /^nobody looks after 192\.0\.2\.77, which is in the table$/],
  ['tcp-check', 'checks-answered', /^rs1 accepted the connection and never sent a word; rs2 accepted/],
  ['check-filtered', 'checks-answered', /^rs1 let no answer come back$/],
  ['script-always-well', 'failing-servers-out', /^rs1 got 5 requests and served none of them$/],
])('%s, %s', (state, name, seen) => {
  const check = checks.find((one) => one.name === name);
  expect(check?.judge(observationOf('keepalived', state)).seen.en).toMatch(seen);
});
