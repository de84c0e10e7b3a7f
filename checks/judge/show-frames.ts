import type { Evidence } from '../model.ts';
import type { NodeObservation, SeenFrame } from '../observe/observation.ts';
import type { IpPacket, Tcp } from '../observe/parse/ip-packet.ts';

/** How many frames are shown as evidence; more would bury what they show. */
const shown = 4;

/** Frames as evidence, with the command that shows the like of them. */
export function showFrames(node: NodeObservation, filter: string, frames: readonly SeenFrame[]): Evidence {
  const device = frames[0]?.device ?? 'eth0';
  const lines = frames.slice(0, shown).map(describeFrame);
  if (frames.length > shown) lines.push(`... (${frames.length - shown} more)`);
  const command = `tcpdump -eni ${device} -v '${filter}'`;
  return { node: node.name, command, output: lines.join('\n'), frames: true };
}

/** The same, a piece of evidence for each device on which there are frames; without any, one that shows none. */
export function showByDevice(
  node: NodeObservation,
  filter: string,
  frames: readonly SeenFrame[],
): Evidence[] {
  const byDevice = [...Map.groupBy(frames, ({ device }) => device).values()];
  return byDevice.length > 0
    ? byDevice.map((of) => showFrames(node, filter, of))
    : [showFrames(node, filter, [])];
}

/** One line in the manner of tcpdump: MAC addresses, then what the frame carries. */
export function describeFrame({ from, to, arp, ip }: SeenFrame): string {
  const head = `${from} > ${to}`;
  if (arp?.operation === 'request')
    return `${head}, ARP, Request who-has ${arp.targetIp} tell ${arp.senderIp}`;
  if (arp) return `${head}, ARP, Reply ${arp.senderIp} is-at ${arp.senderMac}`;
  return ip ? `${head}, IPv4, ${describeIp(ip)}` : head;
}

function describeIp({ ttl, source, destination, tcp, udp, icmp, inner, tunnel, protocol }: IpPacket): string {
  if (inner) return `ttl ${ttl}, ${source} > ${destination}: ${tunnel}, ${describeIp(inner)}`;
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
