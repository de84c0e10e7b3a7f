import type { Host } from '../host/host.ts';
import type { Progress } from '../language/progress.ts';
import type { Lab } from '../topology/schema.ts';
import { LabNode } from './lab-node.ts';
import { createNetworks } from './networks.ts';

/**
 * Makes the networks of a lab and starts its nodes, all at once. Waits for every node before it throws, so that
 * nothing is still being made when the caller sweeps up.
 */
export async function createNodes(host: Host, lab: Lab, progress: Progress): Promise<void> {
  const nodes = Object.entries(lab.nodes);
  const title = { en: `Start ${nodes.length} machines`, zh: `启动 ${nodes.length} 台机器` };
  await progress.step(title, async (report) => {
    await createNetworks(host.docker, lab);
    let ready = 0;
    const started = await Promise.allSettled(
      nodes.map(async ([name, definition]) => {
        await new LabNode(host.docker, host.image, lab.name, name, definition).start();
        ready += 1;
        report(`${ready}/${nodes.length}`);
      }),
    );
    for (const outcome of started) if (outcome.status === 'rejected') throw outcome.reason;
  });
}
