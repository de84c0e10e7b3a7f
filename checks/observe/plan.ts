import type { Cidr } from '../../labs/topology/cidr.ts';
import { linksOf, subnetIn } from '../../labs/topology/networks.ts';
import type { Lab, Role, Service } from '../../labs/topology/schema.ts';
import type { Ask } from '../model.ts';

/** A node of the lab under observation, with the addresses that it was made with. */
export interface PlannedNode {
  readonly name: string;
  readonly role: Role;
  /** In the order of its devices: eth0 has the first, and those that follow on the same network. */
  readonly addresses: readonly string[];
  /** The subnets that it is on, in the order of its devices. */
  readonly subnets: readonly Cidr[];
}

/** An address and a TCP port. */
export interface Door {
  readonly address: string;
  readonly port: number;
}

/** What is to be observed: who is who, and the traffic that the client makes. */
export interface Plan extends Service {
  /** All services of the lab. The traffic is made to the first, whose VIP, port and protocol stand here too. */
  readonly services: readonly Service[];
  readonly nodes: readonly PlannedNode[];
  /** The node that makes the traffic: the first client of the lab. */
  readonly client: PlannedNode;
  readonly directors: readonly PlannedNode[];
  /** Those that take over when a director fails. */
  readonly backups: readonly PlannedNode[];
  readonly proxies: readonly PlannedNode[];
  readonly realServers: readonly PlannedNode[];
  /** How many requests the client makes, each in a connection of its own. */
  readonly requests: number;
  /** How many more it makes that don't fit into one packet. */
  readonly largeRequests: number;
  /** Where the client knocks, and must not be let in. */
  readonly closed: readonly Door[];
  /** What else the client is asked for, each once. */
  readonly asks: readonly Ask[];
}

/** Every real server is asked often enough to see a scheduler at work. */
const requests = 8;
/** One for each of two real servers. */
const largeRequests = 2;

/** The plan of a lab, from its services, the roles of its nodes, and what its checks ask for. */
export function planOf(lab: Lab, asks: readonly Ask[] = []): Plan {
  const nodes = Object.entries(lab.nodes).map(([name, node]) => {
    const links = linksOf(node);
    return {
      name,
      role: node.role,
      addresses: links.flatMap(([, addresses]) => addresses),
      subnets: links.map(([network]) => subnetIn(lab, network)),
    };
  });
  const inRole = (role: Role) => nodes.filter((node) => node.role === role);
  const [client] = inRole('client');
  if (!client) throw new Error(`lab ${lab.name} has no node in the role client, so nobody can make traffic`);
  return {
    ...lab.services[0],
    services: lab.services,
    nodes,
    client,
    directors: inRole('director'),
    backups: inRole('backup-director'),
    proxies: inRole('proxy'),
    realServers: inRole('real-server'),
    requests,
    largeRequests,
    closed: lab.closed ?? [],
    asks: [...new Map(asks.map((ask) => [ask.key, ask])).values()],
  };
}
