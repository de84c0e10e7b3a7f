import { uint32 } from './bytes.ts';

/** A captured packet: when (seconds since 1970), its bytes as far as they were kept, and its whole length. */
export interface Packet {
  readonly time: number;
  readonly bytes: Uint8Array;
  readonly length: number;
}

const magic = 0xa1b2c3d4;
const ethernet = 1;
const fileHeader = 24;
const packetHeader = 16;

/**
 * Reads a capture file of tcpdump (pcap with microseconds, Ethernet, this machine's byte order or the other).
 * A packet cut off at the end of the file is left out. Throws an Error for any other file.
 * The format: https://datatracker.ietf.org/doc/html/draft-ietf-opsawg-pcap
 */
export function parsePcap(file: Uint8Array): Packet[] {
  if (file.length < fileHeader) throw new Error('expected a capture file, found none');
  const little = uint32(file, 0, true) === magic;
  if (!little && uint32(file, 0) !== magic) throw new Error('expected a capture file, found something else');
  const number = (at: number) => uint32(file, at, little);
  if (number(20) !== ethernet)
    throw new Error(`expected a capture of Ethernet, found link type ${number(20)}`);
  const packets: Packet[] = [];
  for (let at = fileHeader; at + packetHeader <= file.length; ) {
    const kept = number(at + 8);
    const start = at + packetHeader;
    if (start + kept > file.length) break;
    packets.push({
      time: number(at) + number(at + 4) / 1e6,
      bytes: file.subarray(start, start + kept),
      length: number(at + 12),
    });
    at = start + kept;
  }
  return packets;
}
