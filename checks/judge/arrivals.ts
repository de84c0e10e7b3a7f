import { type NodeObservation, type Observation, observed } from '../observe/observation.ts';
import type { PlannedNode } from '../observe/plan.ts';
import { areNeighbours } from '../observe/questions.ts';
import {
  type Connection,
  connectionsOf,
  replySeenBy,
  requestSeenBy,
  type Sighting,
  sentBy,
  sentTo,
} from './connections.ts';
import { macsOf } from './frames.ts';

/** The TTL that Linux gives a packet of its own (net.ipv4.ip_default_ttl). */
export const ownTtl = 64;

/** A connection that reached a real server, by its first packet there. */
export interface Arrival {
  readonly planned: PlannedNode;
  readonly server: NodeObservation;
  readonly connection: Connection;
  readonly sighting: Sighting;
}

/** The connections that reached a real server: frames to its own MAC address, whatever is written in them. */
export function arrivals(observation: Observation): Arrival[] {
  const connections = connectionsOf(observation);
  return observation.plan.realServers.flatMap((planned) => {
    const server = observed(observation, planned);
    const own = macsOf(server);
    return connections.flatMap((connection) => {
      const [sighting] = sentTo(requestSeenBy(server, connection), own);
      return sighting ? [{ planned, server, connection, sighting }] : [];
    });
  });
}

/** The first packet of the reply as the real server sent it: SYN-ACK or RST. Undefined where none left it. */
export function replySent({ server, connection }: Arrival): Sighting | undefined {
  return sentBy(replySeenBy(server, connection), macsOf(server))[0];
}

/** How many routers a packet crosses from one node to another; the labs have at most one in the way. */
export function routersBetween(one: PlannedNode, other: PlannedNode): number {
  return areNeighbours(one, other) ? 0 : 1;
}

/** The node whose MAC address a frame has that comes from `one` to `other`: its own, or that of a router between. */
export function lastHop({ plan }: Observation, one: PlannedNode, other: PlannedNode): readonly PlannedNode[] {
  return areNeighbours(one, other) ? [one] : plan.nodes.filter(({ role }) => role === 'router');
}
