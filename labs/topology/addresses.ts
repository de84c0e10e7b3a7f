import type { Cidr } from './cidr.ts';

/**
 * The networks of all labs: documentation ranges (RFC 5737), so that no lab can collide with a learner's own
 * network. The last number of an address says who it is, on every network.
 */
export const networks = {
  front: '192.0.2.0/24',
  back: '198.51.100.0/24',
  far: '203.0.113.0/24',
} as const satisfies Record<string, Cidr>;
export type NetworkName = keyof typeof networks;
export const networkNames = Object.keys(networks) as NetworkName[]; // the keys of an object that has no others

export const hostNumbers = {
  router: 1,
  vip: 3,
  director: 5,
  backup: 6,
  rs1: 7,
  rs2: 8,
  client: 9,
  secondClient: 10,
  proxy: 11,
} as const;
export type HostName = keyof typeof hostNumbers;

/** The address that a host has on a network, e.g. `192.0.2.5` for the director in front. */
export function address(network: NetworkName, host: HostName): string {
  return networks[network].replace(/\d+\/\d+$/, String(hostNumbers[host]));
}
