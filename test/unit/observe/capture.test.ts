import { describe, expect, test } from 'vitest';
import { parseFrame } from '../../../checks/observe/parse/frame.ts';
import { parsePcap } from '../../../checks/observe/parse/pcap.ts';
import { recordingOf } from '../judge/recordings.ts';

/** Captured on a real server: a datagram, the refusal of it, a request through a tunnel, and its refusal. */
const tunnel = Buffer.from(
  `1MOyoQIABAAAAAAAAAAAAGAAAAABAAAA098Ca8gFBgAsAAAALAAAAAJCwAACCQJCwAACBwgARQAAHssYQABAEeulwAACB8AAAgno
AwAJAAqELHgK098CayuOCgBIAAAASAAAAAJCwAACBwJCwAACCQgARcAAOvo0AABAAfu9wAACCcAAAgcDAxivAAAAAEUAAB7LGEAA
QBHrpcAAAgfAAAIJ6AMACQAKhCx4CtTfAmvpPAgAXgAAAF4AAAACQsAAAgcCQsAAAgUIAEUAAFAAAEAAPwS3ncAAAgXAAAIHRQAA
PC/VQAA/BofawAACCcAAAgOvogBQWRfobwAAAACgAvrwhDsAAAIEBbQEAggKynbAvgAAAAABAwMH1N8Caw5ECABgAAAAegAAAAJC
wAACBQJCwAACBwgARcAAbIZwAABAAW9UwAACB8AAAgUDA0lQAAAAAEUAAFAAAEAAPwS3ncAAAgXAAAIHRQAAPC/VQAA/BofawAAC
CcAAAgOvogBQWRfobwAAAACgAg==`,
  'base64',
);

const client = '02:42:c0:00:02:09';
const director = '02:42:c0:00:02:05';
const rs1 = '02:42:c0:00:02:07';

describe('a capture', () => {
  test('gives each packet with its time and whole length', () => {
    const packets = parsePcap(tunnel);
    expect(packets.map(({ length }) => length)).toEqual([44, 72, 94, 122]);
    expect(packets.map(({ bytes }) => bytes.length)).toEqual([44, 72, 94, 96]);
    expect(new Date((packets[0]?.time ?? 0) * 1000).toISOString()).toBe('2026-11-22T12:28:03.394Z');
  });

  test('of the other byte order', () => {
    const swapped = Buffer.from(tunnel.subarray(0, 24 + 16 + 44));
    swapped.subarray(0, 4).swap32();
    swapped.subarray(4, 8).swap16();
    swapped.subarray(8, 24).swap32();
    swapped.subarray(24, 40).swap32();
    expect(parsePcap(swapped)).toEqual(parsePcap(tunnel).slice(0, 1));
  });

  test('that was cut off keeps its whole packets', () => {
    expect(parsePcap(tunnel.subarray(0, tunnel.length - 1))).toHaveLength(3);
    expect(parsePcap(tunnel.subarray(0, 24))).toEqual([]);
  });

  test('that is none is refused', () => {
    expect(() => parsePcap(Buffer.alloc(0))).toThrow('found none');
    expect(() => parsePcap(Buffer.alloc(30))).toThrow('something else');
  });
});

describe('a frame', () => {
  const [datagram, unreachable, wrapped] = parsePcap(tunnel).map(parseFrame);

  test('with UDP', () => {
    expect(datagram).toMatchObject({
      from: rs1,
      to: client,
      arp: undefined,
      ip: {
        source: '192.0.2.7',
        destination: '192.0.2.9',
        ttl: 64,
        udp: { sourcePort: 59395, destinationPort: 9 },
        tcp: undefined,
      },
    });
  });

  test('with ICMP', () => {
    expect(unreachable?.ip?.icmp).toMatchObject({ type: 3, code: 3, mtu: undefined });
    const { quoted } = unreachable?.ip?.icmp ?? {};
    expect(quoted).toMatchObject({ source: '192.0.2.7', udp: { sourcePort: 59395, destinationPort: 9 } });
  });

  test('with a packet inside a packet', () => {
    expect(wrapped).toMatchObject({
      from: director,
      to: rs1,
      ip: {
        source: '192.0.2.5',
        destination: '192.0.2.7',
        ttl: 63,
        tunnel: 'IPIP',
        inner: {
          source: '192.0.2.9',
          destination: '192.0.2.3',
          ttl: 63,
          tcp: {
            sourcePort: 44962,
            destinationPort: 80,
            sequence: 1494739055,
            acknowledges: 0,
            syn: true,
            ack: false,
            fin: false,
            rst: false,
          },
        },
      },
    });
  });

  test('with ARP', () => {
    const file = recordingOf('dr', 'arp-flux').nodes.client?.sections.find(
      ({ key }) => key === 'capture eth0',
    );
    const frames = parsePcap(Buffer.from(file?.output ?? '', 'base64')).map(parseFrame);
    const reply = frames.find((frame) => frame?.arp?.operation === 'reply' && frame.from === rs1);
    expect(reply?.arp).toEqual({
      operation: 'reply',
      senderMac: rs1,
      senderIp: '192.0.2.3',
      targetMac: client,
      targetIp: '192.0.2.9',
    });
  });

  test('that is too short is none', () => {
    expect(parseFrame({ time: 0, bytes: Buffer.alloc(13), length: 13 })).toBeUndefined();
  });
});
