import { type NetworkName, networkNames, networks } from './addresses.ts';
import { type Cidr, contains } from './cidr.ts';
import type { Lab, LabDefinition } from './schema.ts';

/** The networks that the nodes of a lab join, each once, in the order in which all labs have them. */
export function networksOf({ nodes }: Pick<Lab, 'nodes'>): NetworkName[] {
  const used = new Set(Object.values(nodes).flatMap(({ addresses }) => Object.keys(addresses)));
  return networkNames.filter((network) => used.has(network));
}

/** The subnet that a network has in a lab. */
export function subnetIn({ subnets }: Pick<LabDefinition, 'subnets'>, network: NetworkName): Cidr {
  return subnets?.[network] ?? networks[network];
}

/** The VIPs of a lab, each once; those on one of its networks where one is named. */
export function vipsOf(lab: LabDefinition, network?: NetworkName): string[] {
  const all = [...new Set(lab.services.map(({ vip }) => vip))];
  return network === undefined ? all : all.filter((vip) => contains(subnetIn(lab, network), vip));
}

/** The networks and addresses of a node, in the order of its devices: eth0 has the first. */
export function linksOf({ addresses }: Lab['nodes'][string]): [NetworkName, readonly string[]][] {
  return networkNamesIn(addresses).map((network) => [network, addresses[network] ?? []]);
}

/** In the order of the definition. */
function networkNamesIn(addresses: object): NetworkName[] {
  return Object.keys(addresses) as NetworkName[]; // the schema lets no other key in
}
