import { uint16 } from './bytes.ts';
import { type IpPacket, parseIp } from './ip-packet.ts';
import type { Packet } from './pcap.ts';

/** A question or answer of ARP (RFC 826). */
export interface Arp {
  readonly operation: 'request' | 'reply';
  readonly senderMac: string;
  readonly senderIp: string;
  readonly targetMac: string;
  readonly targetIp: string;
}

/** An Ethernet frame and what it carries, as far as the workbook reads it. */
export interface Frame {
  /** When it was seen, in seconds since 1970 by the node's clock. */
  readonly time: number;
  /** Source and destination MAC address. */
  readonly from: string;
  readonly to: string;
  readonly arp: Arp | undefined;
  readonly ip: IpPacket | undefined;
}

const etherTypes = { ip: 0x0800, arp: 0x0806 };
const header = 14;

/** Understands a captured packet; undefined where it is shorter than an Ethernet header. */
export function parseFrame({ time, bytes }: Packet): Frame | undefined {
  if (bytes.length < header) return undefined;
  const type = uint16(bytes, 12);
  const body = bytes.subarray(header);
  return {
    time,
    from: macAt(bytes, 6),
    to: macAt(bytes, 0),
    arp: type === etherTypes.arp ? parseArp(body) : undefined,
    ip: type === etherTypes.ip ? parseIp(body) : undefined,
  };
}

function parseArp(body: Uint8Array): Arp | undefined {
  if (body.length < 28) return undefined;
  return {
    operation: uint16(body, 6) === 1 ? 'request' : 'reply',
    senderMac: macAt(body, 8),
    senderIp: body.subarray(14, 18).join('.'),
    targetMac: macAt(body, 18),
    targetIp: body.subarray(24, 28).join('.'),
  };
}

function macAt(bytes: Uint8Array, at: number): string {
  return [...bytes.subarray(at, at + 6)].map((byte) => byte.toString(16).padStart(2, '0')).join(':');
}
