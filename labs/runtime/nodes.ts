import { useEngine } from '../host/docker-connection.ts';
import type { Host } from '../host/host.ts';
import type { Progress } from '../language/progress.ts';
import { exitStatus, UserError } from '../language/user-error.ts';
import type { Lab } from '../topology/schema.ts';
import { LabNode } from './lab-node.ts';
import { createNetworks } from './networks.ts';
import { settleAll } from './settle-all.ts';

/** The containers of a lab, none of them made yet. */
export function labNodes(host: Host, lab: Lab): LabNode[] {
  return Object.keys(lab.nodes).map((name) => new LabNode(host.docker, host.image, lab, name));
}

/**
 * Makes the networks of a lab and starts its nodes, all at once. Waits for every node before it throws, so that
 * nothing is still being made when the caller sweeps up.
 */
export async function createNodes(host: Host, lab: Lab, progress: Progress): Promise<void> {
  const nodes = labNodes(host, lab);
  const title = { en: `Starting ${nodes.length} nodes`, zh: `启动 ${nodes.length} 个节点` };
  await progress.step(title, async (report) => {
    await useEngine(host.docker);
    await createNetworks(host.docker, lab);
    let ready = 0;
    const starting = nodes.map(async (node) => {
      await node.start();
      ready += 1;
      report(`${ready}/${nodes.length}`);
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
