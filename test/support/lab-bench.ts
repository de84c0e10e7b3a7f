import { loadChecks } from '../../checks/catalog/index.ts';
import { gradeCluster } from '../../checks/grade/grade-cluster.ts';
import type { Grading } from '../../checks/model.ts';
import { observe } from '../../checks/observe/observe.ts';
import { openHost } from '../../labs/host/choose.ts';
import type { Cluster } from '../../labs/runtime/cluster.ts';
import type { RunningCluster } from '../../labs/runtime/running-cluster.ts';
import { startLab, type Wish } from '../../labs/runtime/start.ts';
import { sweep } from '../../labs/runtime/sweep.ts';
import type { Lab } from '../../labs/topology/schema.ts';
import { otherWays } from './other-ways.ts';
import { recordingProgress } from './recording-progress.ts';

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

/** Takes a lab's solution to another way of the same goal (see other-ways.ts). */
export async function goAnotherWay(cluster: Cluster, way: string): Promise<void> {
  const steps = otherWays[cluster.lab.name]?.[way];
  if (!steps) throw new Error(`expected another way of lab ${cluster.lab.name}, found "${way}"`);
  for (const [nodes, commands] of steps) {
    for (const node of nodes) {
      const { exitCode, stderr } = await cluster.run(node, ['bash', '-ec', commands]);
      if (exitCode !== 0) throw new Error(`${way} on ${node}: ${stderr}`);
    }
  }
}

/** Grades a cluster as the command `check` does. */
export function gradeNow(cluster: Cluster): Promise<Grading> {
  return gradeCluster(cluster, { loadChecks, observe, clock: () => performance.now() });
}
