import { type NodeObservation, type Observation, observed, type SeenFrame } from '../observe/observation.ts';
import type { IpPacket, Tcp } from '../observe/parse/ip-packet.ts';
import { framesOf, macsOf, requestPorts, requestsSeenBy } from './frames.ts';

/**
 * A connection that the client opened to the virtual service. Its first sequence number stays what it is in
 * every mode, and the reply acknowledges it: so its packets are known wherever they pass, whatever addresses
 * they have there (RFC 9293, 3.5; IPVS changes numbers only for FTP).
 */
export interface Connection {
  readonly clientPort: number;
  readonly number: number;
}

/** A packet of a connection as a node saw it: the frame, the packet in it, and that which holds the segment. */
export interface Sighting {
  readonly frame: SeenFrame;
  readonly packet: IpPacket;
  /** The packet itself, or the one inside where it is in a tunnel. */
  readonly inner: IpPacket;
  readonly tcp: Tcp;
}

/** The connections that the client opened while it was observed. */
export function connectionsOf(observation: Observation): Connection[] {
  const client = observed(observation, observation.plan.client);
  const [own, ports] = [macsOf(client), requestPorts(observation)];
  const opening = requestsSeenBy(observation, client).filter(
    ({ frame, tcp, clientPort }) => tcp.syn && own.has(frame.from) && ports.has(clientPort),
  );
  const numbers = new Map(opening.map(({ clientPort, tcp }) => [clientPort, tcp.sequence]));
  return [...numbers].map(([clientPort, number]) => ({ clientPort, number }));
}

/** The first packet of a connection (SYN), each time that a node saw it. */
export function requestSeenBy(node: NodeObservation, { number }: Connection): Sighting[] {
  return sightings(node).filter(({ tcp }) => tcp.syn && !tcp.ack && tcp.sequence === number);
}

/** The first packet of the reply, each time that a node saw it: SYN-ACK, or RST where nobody listens. */
export function replySeenBy(node: NodeObservation, { number }: Connection): Sighting[] {
  const next = (number + 1) % 2 ** 32;
  return sightings(node).filter(({ tcp }) => (tcp.syn || tcp.rst) && tcp.ack && tcp.acknowledges === next);
}

/** Every TCP packet that a node saw, in tunnels too. */
export function sightings(node: NodeObservation): Sighting[] {
  return framesOf(node).flatMap((frame) => {
    if (!frame.ip) return [];
    const inner = innermost(frame.ip);
    return inner.tcp ? [{ frame, packet: frame.ip, inner, tcp: inner.tcp }] : [];
  });
}

function innermost(packet: IpPacket): IpPacket {
  return packet.inner ? innermost(packet.inner) : packet;
}

/** Those of the sightings that were sent by one of these MAC addresses, and that were sent to one. */
export function sentBy(seen: readonly Sighting[], macs: ReadonlySet<string>): Sighting[] {
  return seen.filter(({ frame }) => macs.has(frame.from));
}
export function sentTo(seen: readonly Sighting[], macs: ReadonlySet<string>): Sighting[] {
  return seen.filter(({ frame }) => macs.has(frame.to));
}
