import {
  type NodeObservation,
  need,
  type Observation,
  observed,
  type SeenFrame,
} from '../observe/observation.ts';
import type { IpPacket, Tcp } from '../observe/parse/ip-packet.ts';

/** The frames that a node saw, in the order of time. Throws NotObserved where its capture is missing. */
export function framesOf(node: NodeObservation): readonly SeenFrame[] {
  return need(node.frames).value;
}

/** The MAC addresses of a node's own devices. */
export function macsOf(node: NodeObservation): ReadonlySet<string> {
  return new Set(need(node.macs).value);
}

/** Whose MAC address it is, with the address: `02:42:c0:00:02:05 (director)`. */
export function nameMac(observation: Observation, mac: string): string {
  const owner = [...observation.nodes.values()].find(
    ({ macs }) => 'value' in macs && macs.value.includes(mac),
  );
  return `${mac} (${owner?.name ?? '?'})`;
}

/** A TCP segment of the virtual service on the wire, and the client's port that it belongs to. */
export interface Segment {
  readonly frame: SeenFrame;
  readonly ip: IpPacket;
  readonly tcp: Tcp;
  readonly clientPort: number;
}

/** The segments from the client to the VIP in a node's capture. */
export function requestsSeenBy(observation: Observation, node: NodeObservation): Segment[] {
  const { vip, port, client } = observation.plan;
  return segments(framesOf(node)).flatMap(({ frame, ip, tcp }) =>
    client.addresses.includes(ip.source) && ip.destination === vip && tcp.destinationPort === port
      ? [{ frame, ip, tcp, clientPort: tcp.sourcePort }]
      : [],
  );
}

/** The segments from the VIP to the client in a node's capture. */
export function repliesSeenBy(observation: Observation, node: NodeObservation): Segment[] {
  const { vip, port, client } = observation.plan;
  return segments(framesOf(node)).flatMap(({ frame, ip, tcp }) =>
    client.addresses.includes(ip.destination) && ip.source === vip && tcp.sourcePort === port
      ? [{ frame, ip, tcp, clientPort: tcp.destinationPort }]
      : [],
  );
}

function segments(frames: readonly SeenFrame[]): { frame: SeenFrame; ip: IpPacket; tcp: Tcp }[] {
  return frames.flatMap((frame) => (frame.ip?.tcp ? [{ frame, ip: frame.ip, tcp: frame.ip.tcp }] : []));
}

/**
 * The client's ports of the observed requests, from its own capture. Connections that others made meanwhile are
 * left out where that can be told: where every request ended with a connection whose port is known.
 */
export function requestPorts(observation: Observation): ReadonlySet<number> {
  const client = observed(observation, observation.plan.client);
  const known = need(client.answers).value.requests.map(({ port }) => port);
  const complete = known.filter((port) => port !== undefined);
  if (complete.length === known.length) return new Set(complete);
  const opening = requestsSeenBy(observation, client).filter(({ tcp }) => tcp.syn);
  return new Set(opening.map(({ clientPort }) => clientPort));
}
