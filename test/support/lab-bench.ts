import { loadChecks } from '../../checks/catalog/index.ts';
import { gradeCluster } from '../../checks/grade/grade-cluster.ts';
import type { Grading } from '../../checks/model.ts';
import { observe, withFailover } from '../../checks/observe/observe.ts';
import { openHost } from '../../labs/host/choose.ts';
import type { Cluster } from '../../labs/runtime/cluster.ts';
import type { RunningCluster } from '../../labs/runtime/running-cluster.ts';
import { startLab, type Wish } from '../../labs/runtime/start.ts';
import { sweep } from '../../labs/runtime/sweep.ts';
import type { Lab } from '../../labs/topology/schema.ts';
import { recordingProgress } from './recording-progress.ts';
import { setUpOf } from './set-ups/index.ts';

const never = new AbortController().signal;

/** Starts a lab afresh on whatever host the labs run on here. */
export async function freshLab(lab: Lab, wish: Wish): Promise<RunningCluster> {
  const progress = recordingProgress();
  const host = await openHost(progress, never);
  return startLab(host, lab, wish, progress, never);
}

/** Removes what the workbook has made on the host, and leaves the host up for the next test. */
export async function removeLab(): Promise<void> {
  const host = await openHost(recordingProgress(), never);
  await sweep(host.docker);
}

/** Sets a lab up in another way than its page does, from its solution (see set-ups). */
export async function putIn(cluster: Cluster, name: string): Promise<void> {
  for (const [nodes, commands] of setUpOf(cluster.lab.name, name).steps) {
    await Promise.all(
      nodes.map(async (node) => {
        const { exitCode, stderr } = await cluster.run(node, ['bash', '-ec', commands]);
        if (exitCode !== 0) throw new Error(`${name} on ${node}: ${stderr}`);
      }),
    );
  }
}

/** Grades a cluster as the command `check` does. */
export function gradeNow(cluster: Cluster): Promise<Grading> {
  return gradeCluster(cluster, {
    loadChecks,
    observe,
    failover: withFailover,
    clock: () => performance.now(),
  });
}
