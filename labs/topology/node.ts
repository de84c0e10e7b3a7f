import { address, type HostName, type NetworkName } from './addresses.ts';
import type { NodeDefinition, Role, Service } from './schema.ts';

/** A machine on the given networks, with the number of its host on each; eth0 is on the first of them. */
export function node(role: Role, host: HostName, ...on: readonly NetworkName[]): NodeDefinition {
  return { role, addresses: Object.fromEntries(on.map((network) => [network, [address(network, host)]])) };
}

/** The service that most labs have: web pages on the VIP of a network. */
export function webService(network: NetworkName): Service {
  return { vip: address(network, 'vip'), port: 80, protocol: 'tcp' };
}
