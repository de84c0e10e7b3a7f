import { labNames, loadLab } from '../catalog/index.ts';
import { findRunningHost } from '../host/choose.ts';
import type { Host } from '../host/host.ts';
import { readMarker } from './marker.ts';
import { findTroubles, RunningCluster } from './running-cluster.ts';

/**
 * The lab that runs, or undefined where none does. Starts nothing. Throws a UserError (not observable) when the
 * Docker or the machine that ran it is gone.
 */
export async function findRunningCluster(): Promise<RunningCluster | undefined> {
  const host = await findRunningHost();
  return host && (await clusterOn(host));
}

/** The lab that runs on a host, or undefined where none does, or one that this workbook does not have. */
export async function clusterOn(host: Host): Promise<RunningCluster | undefined> {
  const marker = await readMarker(host.docker);
  if (!marker || !(await labNames()).includes(marker.lab)) return undefined;
  const lab = await loadLab(marker.lab);
  return new RunningCluster(host, lab, marker, await findTroubles(host.docker, lab));
}
