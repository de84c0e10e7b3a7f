import type Dockerode from 'dockerode';
import type { NetworkName } from '../topology/addresses.ts';
import { prefixLength } from '../topology/cidr.ts';
import { linksOf, subnetIn } from '../topology/networks.ts';
import type { Lab, NodeDefinition } from '../topology/schema.ts';
import { containerName, labels, networkName } from './names.ts';
import { type RoleDefinition, roles } from './roles.ts';

/** What the paths of /proc would be in any container, with /proc/sys cut into its parts: only `net` is left open. */
const readonlyPaths = ['bus', 'fs', 'irq', 'sysrq-trigger']
  .concat(
    ['abi', 'crypto', 'debug', 'dev', 'fs', 'kernel', 'sunrpc', 'user', 'vm', 'xen'].map(
      (part) => `sys/${part}`,
    ),
  )
  .map((path) => `/proc/${path}`);

/** The engine logs what the agent prints, at each observation of the node: only the last of it is kept. */
const logLimits = { 'max-size': '256k', 'max-file': '1' };

/** All that the engine is asked for to make one machine of a lab. */
export interface NodeRecipe {
  readonly container: Dockerode.ContainerCreateOptions & { readonly HostConfig: Dockerode.HostConfig };
  /** The networks behind the first, with the address on each, in order: eth1 is the first of them. */
  readonly further: readonly (readonly [NetworkName, string])[];
}

/** The recipes of the machines of a lab: fixed addresses on its networks, the rights of their roles and no more. */
export function nodeRecipes(image: string, lab: Lab): NodeRecipe[] {
  return Object.entries(lab.nodes).map(([name, definition]) => recipe(image, lab, name, definition));
}

function recipe(image: string, lab: Lab, name: string, definition: NodeDefinition): NodeRecipe {
  const role: RoleDefinition = roles[definition.role];
  const [first, ...further] = linksOf(definition).map(
    ([network, [address = '']]) => [network, address] as const,
  );
  return {
    container: {
      Image: image,
      name: containerName(name),
      Hostname: name,
      Labels: { [labels.lab]: lab.name, [labels.node]: name },
      Env: ['LANG=C.UTF-8'], // a shell shows Chinese as it is typed
      Entrypoint: ['tini', '--'],
      Cmd: ['lvs-node', ...furtherAddresses(lab, definition), ...role.boot],
      OpenStdin: true, // what the agent in the image listens to
      ...(first && startOn(...first)),
      HostConfig: {
        AutoRemove: false,
        CapDrop: ['ALL'],
        CapAdd: [...role.capabilities],
        ReadonlyPaths: [...readonlyPaths],
        LogConfig: { Type: 'json-file', Config: logLimits },
        ...(first && { NetworkMode: networkName(first[0]) }),
      },
    },
    further,
  };
}

function startOn(network: NetworkName, address: string): Dockerode.ContainerCreateOptions {
  const endpoint = { IPAMConfig: { IPv4Address: address } };
  return { NetworkingConfig: { EndpointsConfig: { [networkName(network)]: endpoint } } };
}

/** An engine gives a node one address on each network; its first process adds the others. */
function furtherAddresses(lab: Lab, definition: NodeDefinition): string[] {
  return linksOf(definition).flatMap(([network, [, ...further]], at) =>
    further.map(
      (address) => `ip address add ${address}/${prefixLength(subnetIn(lab, network))} dev eth${at}`,
    ),
  );
}
