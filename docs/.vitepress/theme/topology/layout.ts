import type { NetworkName } from '../../../../labs/topology/addresses.ts';
import { networksOf, subnetIn } from '../../../../labs/topology/networks.ts';
import type { Lab, Role } from '../../../../labs/topology/schema.ts';

/** A machine in the picture of a lab. */
export interface Machine {
  readonly name: string;
  readonly role: Role;
  /** The first and the last of the wires that it is on, by their place in the picture. */
  readonly first: number;
  readonly last: number;
  /** Its addresses on each of these wires. */
  readonly addresses: readonly (readonly string[])[];
}

/** The picture of a lab: wires one after the other, and machines on them, each of them once. */
export interface Layout {
  readonly wires: readonly { readonly name: NetworkName; readonly subnet: string }[];
  readonly machines: readonly Machine[];
}

/** Who comes first on a wire: a request goes from the client to the director and on. */
const order: readonly Role[] = ['client', 'director', 'backup-director', 'proxy', 'real-server', 'router'];

/** Lays a lab out, from its definition alone. */
export function layoutOf(lab: Pick<Lab, 'nodes' | 'subnets'>): Layout {
  const names = networksOf(lab);
  const machines = Object.entries(lab.nodes).map(([name, { role, addresses }]): Machine => {
    const on = names.filter((network) => addresses[network]);
    return {
      name,
      role,
      first: Math.min(...on.map((network) => names.indexOf(network))),
      last: Math.max(...on.map((network) => names.indexOf(network))),
      addresses: on.map((network) => addresses[network] ?? []),
    };
  });
  return {
    wires: names.map((name) => ({ name, subnet: subnetIn(lab, name) })),
    machines: machines.toSorted(
      (one, other) => one.first - other.first || order.indexOf(one.role) - order.indexOf(other.role),
    ),
  };
}

/** What the picture shows, for those who can't see it. */
export function inWords({ wires, machines }: Layout): string {
  const on = (place: number) => machines.filter(({ first, last }) => first <= place && place <= last);
  return wires
    .map(({ subnet }, place) => {
      const there = on(place).flatMap(({ name, addresses, first }) =>
        (addresses[place - first] ?? []).map((address) => `${name} ${address}`),
      );
      return `${subnet}: ${there.join(', ')}`;
    })
    .join('; ');
}
