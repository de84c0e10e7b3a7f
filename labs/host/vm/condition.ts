import type { Agent } from 'node:https';
import { setTimeout as wait } from 'node:timers/promises';
import { pingEngine } from './engine.ts';
import type { Layout } from './layout.ts';
import { type RunningMachine, stillRuns } from './running-machine.ts';

/** How long a machine may be silent before it counts as hung, in seconds: a busy computer stops it for some. */
export const silence = 20;

/** What was found of a machine that was started: its QEMU has ended, or its engine answers, or it does not. */
export type Condition = 'answers' | 'silent' | 'ended';

/**
 * The condition of a machine. One that is slow is asked again, until it answers, ends, or `silence` has passed.
 * Throws the reason of `signal` when that is aborted meanwhile.
 * @param agent keeps the connection that it answered on
 */
export async function conditionOf(
  files: Layout,
  machine: RunningMachine,
  signal?: AbortSignal,
  agent?: Agent,
): Promise<Condition> {
  const deadline = Date.now() + silence * 1000;
  while (stillRuns(machine)) {
    signal?.throwIfAborted();
    if (await pingEngine(files, machine.port, agent)) return 'answers';
    if (Date.now() > deadline) return 'silent';
    await wait(100);
  }
  return 'ended';
}
