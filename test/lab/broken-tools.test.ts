import { text } from 'node:stream/consumers';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Grading } from '../../checks/model.ts';
import { allLabs } from '../../labs/catalog/index.ts';
import { spawnIn } from '../../labs/runtime/exec.ts';
import type { RunningCluster } from '../../labs/runtime/running-cluster.ts';
import { freshLab, gradeNow, removeLab } from '../support/lab-bench.ts';

// A learner is root in a node and may break what the workbook stands on there. The lab is graded all the same, or
// it is said what could not be observed. One lab, a dozen gradings: about half a minute.

const [lab] = await allLabs();
if (!lab) throw new Error('the workbook has no lab');
const [server = ''] = Object.entries(lab.nodes).find(([, { role }]) => role === 'real-server') ?? [];
let cluster: RunningCluster;

beforeAll(async () => {
  cluster = await freshLab(lab, { start: 'solution' });
});
afterAll(removeLab);

/** As a learner's shell does it: through the engine, not through the agent. */
const sh = async (script: string) => {
  const shell = await spawnIn(cluster.container(server), ['sh', '-ec', script]);
  const [words, status] = await Promise.all([text(shell.stderr), shell.exit, shell.stdout.resume()]);
  expect(`${status} ${words}`).toBe('0 ');
};
const notPassed = ({ results }: Grading) =>
  results.filter(({ status }) => status !== 'pass').map(({ check, status }) => `${check.name} ${status}`);

test.each([
  ['stops the agent', 'pkill -STOP -o lvs-agent', 'pkill -CONT lvs-agent'],
  ['ends the agent', 'pkill -KILL -o lvs-agent', 'true'],
  [
    'takes the agent away and ends it',
    'mv /usr/local/sbin/lvs-agent /tmp; pkill -KILL -o lvs-agent',
    'mv /tmp/lvs-agent /usr/local/sbin',
  ],
  ['breaks the PATH of every shell', 'echo PATH=/nowhere >/root/.bashrc', 'rm /root/.bashrc'],
  [
    'fills the file system of temporary files',
    'dd if=/dev/zero of=/dev/shm/full bs=1M 2>/dev/null || true',
    'rm /dev/shm/full',
  ],
])('who %s is graded', async (_, breaks, repairs) => {
  await sh(breaks);
  try {
    expect(notPassed(await gradeNow(cluster))).toEqual([]);
  } finally {
    await sh(repairs);
  }
});

test('who takes a tool away is told what could not be observed', async () => {
  await sh('mv /usr/sbin/ip /usr/bin/ip /tmp 2>/dev/null || mv /usr/bin/ip /tmp');
  const { results } = await gradeNow(cluster);
  await sh('mv /tmp/ip /usr/bin/ip');
  const unseen = results.filter(({ status }) => status === 'error');
  expect(unseen.length).toBeGreaterThan(0);
  for (const { error } of unseen) expect(error?.en).toContain('ip');
});
