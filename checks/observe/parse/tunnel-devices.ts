/** A device that takes packets out of tunnels. */
export interface TunnelDevice {
  readonly name: string;
  readonly up: boolean;
  /** How many packets it has taken out so far. */
  readonly received: number;
}

/** IFF_UP (linux: include/uapi/linux/if.h). */
const upFlag = 1;

const line = /^\/sys\/class\/net\/([^/]+)\/(flags|statistics\/rx_packets):(0x[0-9a-f]+|\d+)$/gm;

/** Reads the flags and counters of devices as grep prints them: `/sys/class/net/NAME/flags:0x81`. */
export function parseTunnelDevices(output: string): TunnelDevice[] {
  const values = new Map(
    [...output.matchAll(line)].map(([, name, key, value]) => [`${name} ${key}`, Number(value)]),
  );
  return [...values].flatMap(([entry, flags]) => {
    const [name = '', key] = entry.split(' ');
    if (key !== 'flags') return [];
    const received = values.get(`${name} statistics/rx_packets`) ?? 0;
    return [{ name, up: (flags & upFlag) !== 0, received }];
  });
}
