import type { Lab, Role } from '../../labs/topology/schema.ts';

/** A node of the lab under observation, with the addresses that it was made with. */
export interface PlannedNode {
  readonly name: string;
  readonly role: Role;
  /** In the order of its devices: eth0 has the first. */
  readonly addresses: readonly string[];
}

/** What is to be observed: who is who, and the traffic that the client makes. */
export interface Plan {
  readonly vip: string;
  readonly port: number;
  readonly nodes: readonly PlannedNode[];
  /** The node that makes the traffic: the first client of the lab. */
  readonly client: PlannedNode;
  readonly directors: readonly PlannedNode[];
  readonly realServers: readonly PlannedNode[];
  /** How many requests the client makes, each in a connection of its own. */
  readonly requests: number;
  /** How many more it makes that don't fit into one packet. */
  readonly largeRequests: number;
}

/** Every lab balances HTTP, and every real server is asked often enough to see a scheduler at work. */
const port = 80;
const requests = 8;
/** One for each of two real servers. */
const largeRequests = 2;

/** The plan of a lab, from the roles of its nodes. */
export function planOf(lab: Lab): Plan {
  const nodes = Object.entries(lab.nodes).map(([name, { role, addresses }]) => ({
    name,
    role,
    addresses: Object.values(addresses),
  }));
  const inRole = (role: Role) => nodes.filter((node) => node.role === role);
  const [client] = inRole('client');
  if (!client) throw new Error(`lab ${lab.name} has no node in the role client, so nobody can make traffic`);
  return {
    vip: lab.vip,
    port,
    nodes,
    client,
    directors: inRole('director'),
    realServers: inRole('real-server'),
    requests,
    largeRequests,
  };
}
