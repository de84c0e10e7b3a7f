/** Where packets of one direction come from and go to. */
export interface Direction {
  readonly source: string;
  readonly destination: string;
  readonly sourcePort: number;
  readonly destinationPort: number;
}

/** A TCP connection that netfilter tracks: what opened it, and the packets that it takes for the reply. */
export interface TrackedConnection {
  readonly state: string;
  readonly original: Direction;
  readonly reply: Direction;
}

const ends = String.raw`src=(\S+) dst=(\S+) sport=(\d+) dport=(\d+)`;
const line = new RegExp(String.raw`^(?:ipv4 +2 )?tcp +6 (?:\d+ )?(\S+) ${ends} .*?${ends}`, 'gm');

/** Reads the TCP connections in `/proc/net/nf_conntrack`, or as `conntrack -L` lists them. */
export function parseConntrack(output: string): TrackedConnection[] {
  return [...output.matchAll(line)].map(([, state = '', ...words]) => ({
    state,
    original: direction(words.slice(0, 4)),
    reply: direction(words.slice(4)),
  }));
}

function direction([
  source = '',
  destination = '',
  sourcePort,
  destinationPort,
]: readonly string[]): Direction {
  return { source, destination, sourcePort: Number(sourcePort), destinationPort: Number(destinationPort) };
}
