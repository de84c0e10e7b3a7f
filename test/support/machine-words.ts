import { readFileSync } from 'node:fs';
import { afterEach } from 'vitest';
import { cacheDirectory } from '../../labs/host/cache.ts';
import { architecture } from '../../labs/host/vm/architecture.ts';
import { layout } from '../../labs/host/vm/layout.ts';
import { recipe } from '../../labs/host/vm/recipe.ts';
import { readRunning, stillRuns } from '../../labs/host/vm/running-machine.ts';

/** How much of its console is shown: a panic of the kernel takes some fifty lines. */
const lines = 60;

/** A test that fails because its machine is gone is understood by what the machine said last. */
afterEach(({ task }) => {
  if (task.result?.state !== 'fail') return;
  const files = layout(cacheDirectory(), recipe(architecture()).key);
  const running = readRunning(files.running);
  if (!running) return;
  const state = stillRuns(running) ? 'runs' : 'has ended';
  console.log(`The machine of ${running.since} ${state}.\n${tail(files.log)}\n${tail(files.console)}`);
});

function tail(file: string): string {
  try {
    return readFileSync(file, 'utf8').trim().split('\n').slice(-lines).join('\n');
  } catch {
    return `no ${file}`;
  }
}
