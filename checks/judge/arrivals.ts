import { type NodeObservation, type Observation, observed } from '../observe/observation.ts';
import { macsOf, requestPorts, requestsSeenBy, type Segment } from './frames.ts';

/** The TTL that Linux gives a packet of its own (net.ipv4.ip_default_ttl). */
export const ownTtl = 64;

/** A connection of the client that reached a real server, by the segments that did. */
export interface Arrival {
  readonly server: NodeObservation;
  readonly clientPort: number;
  readonly segments: readonly Segment[];
}

/** The observed connections that reached a real server: frames to its own MAC address, addressed to the VIP. */
export function arrivals(observation: Observation): Arrival[] {
  const ports = requestPorts(observation);
  return observation.plan.realServers.flatMap((planned) => {
    const server = observed(observation, planned);
    const own = macsOf(server);
    const segments = requestsSeenBy(observation, server).filter(
      ({ frame, clientPort }) => own.has(frame.to) && ports.has(clientPort),
    );
    return [...Map.groupBy(segments, ({ clientPort }) => clientPort)].map(([clientPort, of]) => ({
      server,
      clientPort,
      segments: of,
    }));
  });
}

/** The first segment of each connection. */
export function firstOfEach(segments: readonly Segment[]): Segment[] {
  return [...Map.groupBy(segments, ({ clientPort }) => clientPort).values()].flatMap(
    ([first]) => first ?? [],
  );
}
