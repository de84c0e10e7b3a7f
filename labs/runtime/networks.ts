import type Dockerode from 'dockerode';
import { type NetworkName, networks, subnet } from '../topology/addresses.ts';
import type { Lab } from '../topology/schema.ts';
import { labels, networkName } from './names.ts';

/** The networks that the nodes of a lab join, each once. */
export function networksOf(lab: Lab): NetworkName[] {
  const used = new Set(Object.values(lab.nodes).flatMap((node) => Object.keys(node.addresses)));
  return (Object.keys(networks) as NetworkName[]).filter((network) => used.has(network));
}

/**
 * What the engine is asked for: an internal bridge without an address of the host in it, whose own choice of
 * addresses keeps off the VIP. The gateway that an engine insists on is a number that no host has.
 */
export function networkOptions(lab: Lab, network: NetworkName): Dockerode.NetworkCreateOptions {
  const onNetwork = lab.vip.startsWith(`${networks[network]}.`);
  return {
    Name: networkName(network),
    Driver: 'bridge',
    Internal: true,
    IPAM: {
      Driver: 'default',
      Config: [
        {
          Subnet: subnet(network),
          Gateway: `${networks[network]}.254`,
          ...(onNetwork ? { AuxiliaryAddresses: { vip: lab.vip } } : {}),
        },
      ],
    },
    Options: { 'com.docker.network.bridge.inhibit_ipv4': 'true' },
    Labels: { [labels.lab]: lab.name },
  };
}

/** Creates the networks of a lab. */
export async function createNetworks(docker: Dockerode, lab: Lab): Promise<void> {
  await Promise.all(networksOf(lab).map((network) => docker.createNetwork(networkOptions(lab, network))));
}
