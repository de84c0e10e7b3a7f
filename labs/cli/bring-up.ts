import { loadLab } from '../catalog/index.ts';
import { closeHost, openHost } from '../host/choose.ts';
import { machineIsStarted } from '../host/vm/machine-host.ts';
import { checkpointName } from '../runtime/checkpoint-name.ts';
import { rememberRequest } from '../runtime/request.ts';
import type { RunningCluster } from '../runtime/running-cluster.ts';
import { startLab, stateOf, type Wish } from '../runtime/start.ts';
import { forgetTouches } from '../runtime/touches.ts';
import type { Context } from './context.ts';

/**
 * Brings up a host, where there is none, and a lab on it. When that is interrupted, a machine that was not there
 * before goes down again.
 */
export async function bringUp(
  lab: string,
  wish: Wish,
  { progress, signal, cache }: Context,
): Promise<RunningCluster> {
  const definition = await loadLab(lab);
  const wasThere = machineIsStarted(cache);
  try {
    const state = await stateOf(definition, wish);
    const host = await openHost(progress, signal, (key) => checkpointName(key, definition, state));
    const cluster = await startLab(host, definition, wish, progress, signal, host.resumed);
    await rememberRequest(cache, cluster.marker);
    await forgetTouches(cache);
    return cluster;
  } catch (error) {
    if (signal.aborted && !wasThere) await closeHost();
    throw error;
  }
}
