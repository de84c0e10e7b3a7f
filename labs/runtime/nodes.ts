import { useEngine } from '../host/docker-connection.ts';
import type { Host } from '../host/host.ts';
import type { Progress } from '../language/progress.ts';
import { exitStatus, UserError } from '../language/user-error.ts';
import type { Lab } from '../topology/schema.ts';
import type { LabNode } from './lab-node.ts';
import { createNetworks } from './networks.ts';
import { nodeRecipes } from './node-recipe.ts';
import { settleAll } from './settle-all.ts';

/** The containers of a lab, none of them made yet. What makes them takes a while to load, and a restored lab has them. */
export async function labNodes(host: Host, lab: Lab): Promise<LabNode[]> {
  const { LabNode } = await import('./lab-node.ts');
  return nodeRecipes(host.image, lab).map((recipe) => new LabNode(host.docker, recipe));
}

/**
 * Makes the networks of a lab and starts its nodes, all at once. Waits for every node before it throws, so that
 * nothing is still being made when the caller sweeps up.
 */
export async function createNodes(host: Host, lab: Lab, progress: Progress): Promise<void> {
  const count = Object.keys(lab.nodes).length;
  const title = { en: `Starting ${count} nodes`, zh: `启动 ${count} 个节点` };
  await progress.step(title, async (report) => {
    const nodes = await labNodes(host, lab);
    await useEngine(host.docker);
    await createNetworks(host.docker, lab);
    let ready = 0;
    const starting = nodes.map(async (node) => {
      await node.start();
      ready += 1;
      report(`${ready}/${count}`);
    });
    await settleAll(starting).catch((cause: unknown) => {
      throw nodeFailed(cause);
    });
  });
}

function nodeFailed(cause: unknown): UserError {
  const reason = (cause instanceof Error ? cause.message : String(cause)).trim();
  return new UserError(
    { en: `A node does not start: ${reason}`, zh: `有节点无法启动：${reason}` },
    exitStatus.notObservable,
    cause,
  );
}
