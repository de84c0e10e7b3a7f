import { uint8, uint16 } from './bytes.ts';

/** The ways in which a director wraps packets up (ipvsadm(8), --tun-type). */
export const tunnelKinds = ['IPIP', 'GUE', 'GRE'] as const;
export type TunnelKind = (typeof tunnelKinds)[number];

/** A tunnel, and where in the body of its packet the packet inside begins, in bytes. */
export interface Wrapping {
  readonly kind: TunnelKind;
  readonly offset: number;
}

const protocols = { ipip: 4, udp: 17, gre: 47 };
const ipv4EtherType = 0x0800;

/** How a packet of a protocol wraps up another IPv4 packet; undefined where it does not. */
export function wrapping(protocol: number, body: Uint8Array): Wrapping | undefined {
  if (protocol === protocols.ipip) return { kind: 'IPIP', offset: 0 };
  if (protocol === protocols.gre) return gre(body);
  if (protocol === protocols.udp) return gue(body);
  return undefined;
}

/** RFC 2784 and 2890: flags tell which of checksum, key and sequence number follow, 4 bytes each. */
function gre(body: Uint8Array): Wrapping | undefined {
  if (body.length < 4 || uint16(body, 2) !== ipv4EtherType) return undefined;
  const flags = uint8(body, 0);
  const fields = [0x80, 0x20, 0x10].filter((flag) => (flags & flag) !== 0).length;
  return { kind: 'GRE', offset: 4 + 4 * fields };
}

/** draft-ietf-intarea-gue, version 0: behind the UDP header, the length of options in words and the protocol. */
function gue(body: Uint8Array): Wrapping | undefined {
  const [udpHeader, gueHeader] = [8, 4];
  if (body.length < udpHeader + gueHeader) return undefined;
  const first = uint8(body, udpHeader);
  const isData = first >> 5 === 0;
  if (!isData || uint8(body, udpHeader + 1) !== protocols.ipip) return undefined;
  const offset = udpHeader + gueHeader + (first & 0x1f) * 4;
  const looksLikeIp = body.length > offset && uint8(body, offset) >> 4 === 4;
  return looksLikeIp ? { kind: 'GUE', offset } : undefined;
}
