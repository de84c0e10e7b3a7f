import { type Protocol, parseEndpoint, parseServiceName, type ServiceName } from './ipvs-name.ts';

/** How a director hands packets on: Direct Routing, through a tunnel, or with NAT. */
export type ForwardingMethod = 'direct' | 'tunnel' | 'nat';

export interface RealServer {
  readonly address: string;
  readonly port: number;
  readonly method: ForwardingMethod;
  readonly weight: number;
}

export interface VirtualService extends ServiceName {
  readonly scheduler: string;
  /** How long a client stays with its real server, in seconds; undefined where it does not. */
  readonly persistence: number | undefined;
  readonly servers: readonly RealServer[];
}

const protocolOptions: Readonly<Record<string, Protocol>> = {
  '-t': 'tcp',
  '-u': 'udp',
  '--sctp-service': 'sctp',
  '-f': 'fwmark',
};
const methodOptions: Readonly<Record<string, ForwardingMethod>> = {
  '-g': 'direct',
  '-i': 'tunnel',
  '-m': 'nat',
};

/**
 * Reads `ipvsadm -Sn`, the table as the commands that would make it: `-A` adds a service, the `-a` that follow
 * its real servers. Throws an Error for a line that is neither.
 */
export function parseIpvsRules(output: string): VirtualService[] {
  const services: (VirtualService & { servers: RealServer[] })[] = [];
  for (const line of output.split('\n').filter((text) => text.trim() !== '')) {
    const words = line.trim().split(/\s+/);
    const after = (key: string) => (words.includes(key) ? words[words.indexOf(key) + 1] : undefined);
    if (words[0] === '-A') {
      const persistence = after('-p');
      services.push({
        ...nameIn(words, line),
        scheduler: after('-s') ?? '',
        persistence: persistence === undefined ? undefined : Number(persistence),
        servers: [],
      });
    } else if (words[0] === '-a') {
      const method = words.map((word) => methodOptions[word]).find((known) => known !== undefined);
      const service = services.at(-1);
      if (!service || !method) throw new Error(`not a line of "ipvsadm -Sn": ${line}`);
      service.servers.push({ ...parseEndpoint(after('-r') ?? ''), method, weight: Number(after('-w')) });
    } else {
      throw new Error(`not a line of "ipvsadm -Sn": ${line}`);
    }
  }
  return services;
}

function nameIn(words: readonly string[], line: string): ServiceName {
  const at = words.findIndex((word) => word in protocolOptions);
  const protocol = protocolOptions[words[at] ?? ''];
  const name = words[at + 1];
  if (!protocol || !name) throw new Error(`not a line of "ipvsadm -Sn": ${line}`);
  return parseServiceName(protocol, name);
}
