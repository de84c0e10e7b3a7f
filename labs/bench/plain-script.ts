import type { Host } from '../host/host.ts';
import { readLabPages, setupBlocks } from '../page/lab-pages.ts';
import { createNetworks } from '../runtime/networks.ts';
import { labNodes } from '../runtime/nodes.ts';
import { RunningCluster } from '../runtime/running-cluster.ts';
import { sweep } from '../runtime/sweep.ts';
import type { Lab } from '../topology/schema.ts';

/**
 * Makes the same cluster as a plain script of `docker` commands does, in the same engine: one node after the
 * other, then one `docker exec` for each command of the page. Gives the seconds that it took, and sweeps up.
 */
export async function timePlainScript(host: Host, lab: Lab): Promise<number> {
  const marker = {
    lab: lab.name,
    start: 'solution',
    variant: undefined,
    fault: undefined,
    drawn: false,
    solved: false,
    since: new Date(),
  } as const;
  const cluster = new RunningCluster(host, lab, marker, new Map());
  const setup = setupBlocks(await readLabPages(lab));
  await sweep(host.docker);
  const began = performance.now();
  await createNetworks(host.docker, lab);
  for (const node of await labNodes(host, lab)) await node.start();
  for (const block of setup) {
    for (const node of block.nodes) {
      for (const command of block.commands) await cluster.run(node, ['sh', '-c', command.text]);
    }
  }
  const seconds = (performance.now() - began) / 1000;
  await sweep(host.docker);
  return seconds;
}
