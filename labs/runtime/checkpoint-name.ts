import { createHash } from 'node:crypto';
import type { Host } from '../host/host.ts';
import type { Block } from '../page/block.ts';
import type { Lab } from '../topology/schema.ts';
import { networkOptions, networksOf } from './networks.ts';
import { labNodes } from './nodes.ts';

/**
 * The name of a lab's saved state: it tells by a hash of everything that went into the state whether a saved one
 * is still right, so that a changed page, role or image never meets an old state.
 */
export function checkpointName(host: Host, lab: Lab, setup: readonly Block[]): string {
  const nodes = labNodes(host, lab).map((node) => node.recipe);
  const networks = networksOf(lab).map((network) => networkOptions(lab, network));
  const commands = setup.map((block) => [block.nodes, block.commands.map(({ text }) => text)]);
  const hash = createHash('sha256')
    .update(JSON.stringify([host.fingerprint, networks, nodes, commands]))
    .digest('hex');
  return `${lab.name}-${setup.length > 0 ? 'solution' : 'bare'}-${hash.slice(0, 12)}`;
}
