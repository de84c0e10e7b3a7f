import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { isAlive } from '../../../labs/host/process.ts';
import { layout } from '../../../labs/host/vm/layout.ts';
import { closeMachine, machineIsStarted } from '../../../labs/host/vm/machine-host.ts';
import { writeRunning } from '../../../labs/host/vm/running-machine.ts';

test('a process that has the id of a machine that is gone, as after a reboot, is left alone', async () => {
  const cache = mkdtempSync(join(tmpdir(), 'lvs-cache-'));
  const bystander = spawn('sleep', ['60']);
  onTestFinished(() => {
    bystander.kill();
    rmSync(cache, { recursive: true });
  });
  const { pid = 0 } = bystander;
  const since = '2026-01-01T00:00:00.000Z';
  writeRunning(layout(cache, '').running, { pid, port: 1, key: 'a-build', acceleration: 'tcg', since });
  await closeMachine(cache);
  expect(isAlive(pid) && bystander.signalCode).toBeNull();
  expect(machineIsStarted(cache)).toBe(false);
});
