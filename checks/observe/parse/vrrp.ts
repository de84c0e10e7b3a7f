import { uint8, uint16 } from './bytes.ts';

/** An advertisement of VRRP: who has the addresses says so, again and again. */
export interface Vrrp {
  readonly version: number;
  readonly routerId: number;
  readonly priority: number;
  /** How a sender proves that it may speak (version 2 of RFC 2338; RFC 3768 took it out): 0 is none, 1 a password, 2 AH. */
  readonly authentication: number;
  /** The password, where there is one; everybody on the network can read it. */
  readonly password: string | undefined;
  /** The time from one advertisement to the next, in seconds. */
  readonly interval: number;
  readonly addresses: readonly string[];
}

/** Understands a message of version 2 (RFC 3768, 5.1) or 3 (RFC 5798, 5.2); undefined where it is none. */
export function parseVrrp(bytes: Uint8Array): Vrrp | undefined {
  const header = 8;
  if (bytes.length < header) return undefined;
  const version = uint8(bytes, 0) >> 4;
  const isAdvertisement = (uint8(bytes, 0) & 0xf) === 1;
  if (!isAdvertisement || (version !== 2 && version !== 3)) return undefined;
  const end = header + uint8(bytes, 3) * 4;
  const authentication = version === 2 ? uint8(bytes, 4) : 0;
  return {
    version,
    routerId: uint8(bytes, 1),
    priority: uint8(bytes, 2),
    authentication,
    password: authentication === 1 ? text(bytes.subarray(end, end + 8)) : undefined,
    interval: version === 2 ? uint8(bytes, 5) : (uint16(bytes, 4) & 0xfff) / 100,
    addresses: addressesIn(bytes.subarray(header, end)),
  };
}

function addressesIn(bytes: Uint8Array): string[] {
  const whole = Math.floor(bytes.length / 4);
  return Array.from({ length: whole }, (_, at) => bytes.subarray(at * 4, at * 4 + 4).join('.'));
}

function text(bytes: Uint8Array): string {
  return new TextDecoder().decode(bytes).replace(/\0.*$/s, '');
}
