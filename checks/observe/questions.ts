import { contains } from '../../labs/topology/cidr.ts';
import type { Plan, PlannedNode } from './plan.ts';

/** What `ip` is asked in a node, and the name under which the answer is kept. */
export interface Question {
  readonly key: string;
  /** Behind `ip`: `addr`, or a `route get`. */
  readonly words: string;
}

/** The route that a node takes for packets to, and what it would forward, each for a real server of this name. */
export const routeTo = (server: string): string => `route-to ${server}`;
export const forwards = (server: string): string => `forwards ${server}`;

/**
 * What the key of a question begins with about the way to an address of the lab. Where that is on a link of the node, it
 * asks there by ARP who has the address, when the traffic is over (see programs/node.pl).
 */
export const whoHas = 'who-has ';

/** The way of a request: what a node does with a packet of the client for the VIP, where it comes in. */
export const requestRoute = 'request-route';

/** What the keys of the questions begin with that a real server adds for each of its tunnel devices (node.pl). */
export const tunnelQuestion = 'tunnel ';

/**
 * What a node is asked about its addresses and routes. The kernel's own answer to `ip route get` says what it
 * would do with a packet, whichever of its tables, rules and settings make it so. With `iif` it answers for a
 * packet that comes in there: it refuses what it would not forward (ip_forward) and what fails the reverse path
 * filter (linux: net/ipv4/route.c, ip_route_input_slow).
 */
export function questionsFor(plan: Plan, node: PlannedNode): Question[] {
  return [
    { key: 'addresses', words: 'addr' },
    { key: 'route-to-vip', words: `route get ${plan.vip}` },
    ...asRequestsCome(plan, node),
    ...forRole(plan, node),
    ...aboutOwners(plan, node),
  ];
}

/**
 * Each address of another node that this one asks for. Two of its neighbours ask for each: one alone may be the very
 * machine that has taken it over, and asks nobody then. Directors come first, then the client.
 */
function aboutOwners({ nodes, directors, client }: Plan, node: PlannedNode): Question[] {
  const inOrder = [...new Set([...directors, client, ...nodes])];
  return nodes.flatMap((owner) =>
    owner.addresses.flatMap((address) => {
      const neighbours = inOrder.filter((one) => one !== owner && isOnLink(one, address));
      return neighbours.slice(0, 2).includes(node)
        ? [{ key: `${whoHas}${address}`, words: `route get ${address}` }]
        : [];
    }),
  );
}

/** A request comes to a director from the client, and to a real server from a director. */
function asRequestsCome(plan: Plan, node: PlannedNode): Question[] {
  const from = isDirector(node) ? plan.client : plan.directors[0];
  if (!from || !(isDirector(node) || node.role === 'real-server')) return [];
  const device = deviceTowards(node, from) ?? 'eth0';
  const words = `route get ${plan.vip} from ${first(plan.client)} iif ${device}`;
  return [{ key: requestRoute, words }];
}

function forRole(plan: Plan, node: PlannedNode): Question[] {
  const { vip, directors, realServers } = plan;
  const client = first(plan.client);
  if (node.role === 'real-server') {
    const [director] = directors;
    return [
      { key: 'reply-route', words: `route get ${client} from ${vip}` },
      ...(director
        ? [
            { key: 'route-to-client', words: `route get ${client} from ${addressFor(director, node)}` },
            {
              key: 'route-to-director',
              words: `route get ${addressFor(node, director)} from ${addressFor(director, node)}`,
            },
          ]
        : []),
    ];
  }
  const source = node.role === 'router' ? () => vip : first;
  const passing = realServers.flatMap((server) => {
    const device = deviceTowards(node, server);
    const words = `route get ${client} from ${source(server)} iif ${device}`;
    return device === undefined ? [] : [{ key: forwards(server.name), words }];
  });
  if (node.role === 'router') return passing;
  if (!isDirector(node)) return [];
  const towards = realServers.map((server) => ({
    key: routeTo(server.name),
    words: `route get ${first(server)}`,
  }));
  return [...towards, ...passing];
}

/** A director, or one that takes over from it. */
function isDirector({ role }: PlannedNode): boolean {
  return role === 'director' || role === 'backup-director';
}

/** The address that a node uses for another: the one on a network that they share, else its first. */
export function addressFor(node: PlannedNode, other: PlannedNode): string {
  return other.addresses.find((address) => isOnLink(node, address)) ?? first(other);
}

/** Whether two nodes are on one network, so that no router lies between them. */
export function areNeighbours(one: PlannedNode, other: PlannedNode): boolean {
  return one.addresses.some((address) => isOnLink(other, address));
}

/** The device on which a node has another one's network: eth0 is the first of its networks. */
function deviceTowards(node: PlannedNode, other: PlannedNode): string | undefined {
  const at = node.subnets.findIndex((subnet) => other.addresses.some((each) => contains(subnet, each)));
  return at < 0 ? undefined : `eth${at}`;
}

/** Whether an address is on a network that a node has a device on. */
function isOnLink({ subnets }: PlannedNode, address: string): boolean {
  return subnets.some((subnet) => contains(subnet, address));
}

function first({ addresses }: PlannedNode): string {
  return addresses[0] ?? '';
}
