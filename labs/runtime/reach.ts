import { globalAgent as httpAgent } from 'node:http';
import { globalAgent as httpsAgent } from 'node:https';
import type { Host } from '../host/host.ts';
import type { Progress } from '../language/progress.ts';
import type { Lab } from '../topology/schema.ts';
import { checkpointName } from './checkpoint-name.ts';
import type { LabState } from './lab-state.ts';
import { findTroubles } from './running-cluster.ts';

/**
 * Brings the host to a state of a lab: restores it where it was saved, else makes and saves it.
 * @param at the saved state that the host is in and nothing has changed yet
 */
export async function reach(
  host: Host,
  lab: Lab,
  state: LabState,
  progress: Progress,
  signal: AbortSignal,
  make: () => Promise<void>,
  at?: string,
): Promise<void> {
  const name = checkpointName(host, lab, state);
  if (at === name && (await isWhole(host, lab))) return;
  if (await restore(host, lab, name, progress)) return;
  await make();
  signal.throwIfAborted();
  await save(host, name, progress);
}

/** Whether the state of that name could be restored, with every node of the lab running in it. */
async function restore(host: Host, lab: Lab, name: string, progress: Progress): Promise<boolean> {
  if (!(await host.checkpoints?.has(name))) return false;
  const title = { en: 'Restoring the nodes', zh: '恢复各节点' };
  try {
    await progress.step(title, async () => {
      await host.checkpoints?.restore(name);
      // The engine of the restored machine knows nothing of the connections that were kept open to it.
      httpAgent.destroy();
      httpsAgent.destroy();
    });
    return await isWhole(host, lab);
  } catch {
    return false;
  }
}

/** Whether every node of the lab runs. */
async function isWhole({ docker }: Host, lab: Lab): Promise<boolean> {
  return (await findTroubles(docker, lab)).size === 0;
}

/** A state that can't be saved only costs time at the next start. */
async function save(host: Host, name: string, progress: Progress): Promise<void> {
  if (!host.checkpoints) return;
  const title = { en: 'Saving this state for the next start', zh: '保存状态，供下次快速启动' };
  try {
    await progress.step(title, async () => host.checkpoints?.save(name));
  } catch {
    progress.note({ en: 'It could not be saved.', zh: '未能保存。' });
  }
}
