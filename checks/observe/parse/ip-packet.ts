import { uint8, uint16, uint32 } from './bytes.ts';
import { type TunnelKind, wrapping } from './tunnel.ts';
import { parseVrrp, type Vrrp } from './vrrp.ts';

/** What a TCP segment says of itself. */
export interface Tcp {
  readonly sourcePort: number;
  readonly destinationPort: number;
  /** The number of its first byte, and that of the next byte expected from the other end (RFC 9293). */
  readonly sequence: number;
  readonly acknowledges: number;
  readonly syn: boolean;
  readonly ack: boolean;
  readonly fin: boolean;
  readonly rst: boolean;
  /** How many bytes of the application it carries. */
  readonly data: number;
}

export interface Udp {
  readonly sourcePort: number;
  readonly destinationPort: number;
}

/** Type and code, e.g. 3 and 3 for "port unreachable"; with 3 and 4, how large a packet may be, in bytes. */
export interface Icmp {
  readonly type: number;
  readonly code: number;
  readonly mtu: number | undefined;
  /** The packet that could not be delivered, as far as the message quotes it. */
  readonly quoted: IpPacket | undefined;
}

/** An IPv4 packet; the part that its protocol names is there, the others are undefined. */
export interface IpPacket {
  readonly source: string;
  readonly destination: string;
  readonly ttl: number;
  /** What tells the packets of a sender apart. */
  readonly id: number;
  readonly protocol: number;
  readonly tcp: Tcp | undefined;
  readonly udp: Udp | undefined;
  readonly icmp: Icmp | undefined;
  readonly vrrp?: Vrrp;
  /** The packet inside, where this one is its tunnel. */
  readonly inner: IpPacket | undefined;
  readonly tunnel: TunnelKind | undefined;
}

const protocols = { icmp: 1, tcp: 6, udp: 17, authenticated: 51, vrrp: 112 };
/** The ICMP messages that quote a packet: unreachable, time exceeded (RFC 792). */
const quoting = [3, 11];
const icmpHeader = 8;

/** Understands an IPv4 packet (RFC 791); undefined where it is cut off or of another version. */
export function parseIp(bytes: Uint8Array): IpPacket | undefined {
  if (bytes.length < 20 || uint8(bytes, 0) >> 4 !== 4) return undefined;
  const protocol = uint8(bytes, 9);
  const header = (uint8(bytes, 0) & 0xf) * 4;
  const body = bytes.subarray(header);
  // Only the first fragment of a packet has the header of the protocol inside.
  const whole = (uint16(bytes, 6) & 0x1fff) === 0;
  const wrapped = whole ? wrapping(protocol, body) : undefined;
  const inner = wrapped && parseIp(body.subarray(wrapped.offset));
  // The capture keeps the first bytes of a packet, its header says how many there were.
  const length = uint16(bytes, 2) - header;
  const vrrp = whole ? vrrpIn(protocol, body) : undefined;
  return {
    source: bytes.subarray(12, 16).join('.'),
    destination: bytes.subarray(16, 20).join('.'),
    ttl: uint8(bytes, 8),
    id: uint16(bytes, 4),
    protocol,
    tcp: whole && protocol === protocols.tcp ? parseTcp(body, length) : undefined,
    udp: whole && protocol === protocols.udp ? parseUdp(body) : undefined,
    icmp: whole && protocol === protocols.icmp ? parseIcmp(body) : undefined,
    ...(vrrp && { vrrp }),
    inner,
    tunnel: inner && wrapped?.kind,
  };
}

/** VRRP may stand behind an authentication header (RFC 2402), which says what follows it and how long it is. */
function vrrpIn(protocol: number, body: Uint8Array): Vrrp | undefined {
  if (protocol === protocols.vrrp) return parseVrrp(body);
  if (protocol !== protocols.authenticated || body.length < 2) return undefined;
  return uint8(body, 0) === protocols.vrrp ? parseVrrp(body.subarray((uint8(body, 1) + 2) * 4)) : undefined;
}

function parseTcp(bytes: Uint8Array, length: number): Tcp | undefined {
  if (bytes.length < 14) return undefined;
  const flags = uint8(bytes, 13);
  return {
    sourcePort: uint16(bytes, 0),
    destinationPort: uint16(bytes, 2),
    sequence: uint32(bytes, 4),
    acknowledges: uint32(bytes, 8),
    fin: (flags & 0x01) !== 0,
    syn: (flags & 0x02) !== 0,
    rst: (flags & 0x04) !== 0,
    ack: (flags & 0x10) !== 0,
    data: Math.max(0, length - (uint8(bytes, 12) >> 4) * 4),
  };
}

function parseUdp(bytes: Uint8Array): Udp | undefined {
  if (bytes.length < 4) return undefined;
  return { sourcePort: uint16(bytes, 0), destinationPort: uint16(bytes, 2) };
}

function parseIcmp(bytes: Uint8Array): Icmp | undefined {
  if (bytes.length < 2) return undefined;
  const [type, code] = [uint8(bytes, 0), uint8(bytes, 1)];
  const tooLarge = type === 3 && code === 4 && bytes.length >= icmpHeader; // RFC 1191
  const mtu = tooLarge ? uint16(bytes, 6) : undefined;
  const quoted = quoting.includes(type) ? parseIp(bytes.subarray(icmpHeader)) : undefined;
  return { type, code, mtu, quoted };
}
