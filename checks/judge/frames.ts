import type { Evidence } from '../model.ts';
import {
  type NodeObservation,
  need,
  type Observation,
  observed,
  type SeenFrame,
} from '../observe/observation.ts';
import type { IpPacket, Tcp } from '../observe/parse/ip-packet.ts';

/** How many frames are shown as evidence; more would bury what they show. */
const shown = 6;

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
  const known = need(client.answers).value.map(({ port }) => port);
  const complete = known.filter((port) => port !== undefined);
  if (complete.length === known.length) return new Set(complete);
  const opening = requestsSeenBy(observation, client).filter(({ tcp }) => tcp.syn);
  return new Set(opening.map(({ clientPort }) => clientPort));
}

/** Frames as evidence, with the command that shows the like of them. */
export function showFrames(node: NodeObservation, filter: string, frames: readonly SeenFrame[]): Evidence {
  const device = frames[0]?.device ?? 'eth0';
  const lines = frames.slice(0, shown).map(describeFrame);
  if (frames.length > shown) lines.push(`... (${frames.length - shown} more)`);
  return { node: node.name, command: `tcpdump -eni ${device} -v '${filter}'`, output: lines.join('\n') };
}

/** One line in the manner of tcpdump: MAC addresses, then what the frame carries. */
export function describeFrame({ from, to, arp, ip }: SeenFrame): string {
  const head = `${from} > ${to}`;
  if (arp?.operation === 'request')
    return `${head}, ARP, Request who-has ${arp.targetIp} tell ${arp.senderIp}`;
  if (arp) return `${head}, ARP, Reply ${arp.senderIp} is-at ${arp.senderMac}`;
  return ip ? `${head}, IPv4, ${describeIp(ip)}` : head;
}

function describeIp({ ttl, source, destination, tcp, udp, icmp, inner, protocol }: IpPacket): string {
  if (inner) return `ttl ${ttl}, ${source} > ${destination}: IPIP, ${describeIp(inner)}`;
  const ports = tcp ?? udp;
  const ends = ports
    ? `${source}.${ports.sourcePort} > ${destination}.${ports.destinationPort}`
    : `${source} > ${destination}`;
  const what = tcp
    ? `Flags [${flags(tcp)}]`
    : udp
      ? 'UDP'
      : icmp
        ? `ICMP type ${icmp.type} code ${icmp.code}`
        : `protocol ${protocol}`;
  return `ttl ${ttl}, ${ends}: ${what}`;
}

function flags({ syn, fin, rst, ack }: Tcp): string {
  return `${syn ? 'S' : ''}${fin ? 'F' : ''}${rst ? 'R' : ''}${ack ? '.' : ''}`;
}
