import { createHash } from 'node:crypto';
import type { HostKey } from '../host/host.ts';
import { networksOf } from '../topology/networks.ts';
import type { Lab } from '../topology/schema.ts';
import { allBlocks, type LabState } from './lab-state.ts';
import { networkOptions } from './networks.ts';
import { nodeRecipes } from './node-recipe.ts';

/**
 * The name of a lab's saved state: it tells by a hash of everything that went into the state whether a saved one
 * is still right, so that a changed page, role or image never meets an old state.
 */
export function checkpointName(host: HostKey, lab: Lab, state: LabState): string {
  const nodes = nodeRecipes(host.image, lab);
  const networks = networksOf(lab).map((network) => networkOptions(lab, network));
  const commands = allBlocks(state).map((block) => [block.nodes, block.commands.map(({ text }) => text)]);
  const hash = createHash('sha256')
    .update(JSON.stringify([host.fingerprint, networks, nodes, commands]))
    .digest('hex');
  return `${lab.name}-${state.name}-${hash.slice(0, 12)}`;
}
