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
  /** What `-b` sets for a scheduler: `sh-port`, `mh-fallback` and the like (ipvsadm(8), --sched-flags). */
  readonly flags: readonly string[];
  /** How long a client stays with its real server, in seconds; undefined where it does not. */
  readonly persistence: number | undefined;
  /** The clients of such a network are one client for that; undefined where each is kept by its whole address. */
  readonly netmask: string | undefined;
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
    if (words[0] === '-A') services.push({ ...serviceIn(words, line), servers: [] });
    else if (words[0] === '-a' && services.length > 0) services.at(-1)?.servers.push(serverIn(words, line));
    else throw notALine(line);
  }
  return services;
}

function serviceIn(words: readonly string[], line: string): Omit<VirtualService, 'servers'> {
  const persistence = after(words, '-p');
  return {
    ...nameIn(words, line),
    scheduler: after(words, '-s') ?? '',
    flags: after(words, '-b')?.split(',') ?? [],
    persistence: persistence === undefined ? undefined : Number(persistence),
    netmask: after(words, '-M'),
  };
}

function serverIn(words: readonly string[], line: string): RealServer {
  const method = words.map((word) => methodOptions[word]).find((known) => known !== undefined);
  if (!method) throw notALine(line);
  return { ...parseEndpoint(after(words, '-r') ?? ''), method, weight: Number(after(words, '-w')) };
}

/** The word that follows an option. */
function after(words: readonly string[], option: string): string | undefined {
  return words.includes(option) ? words[words.indexOf(option) + 1] : undefined;
}

function notALine(line: string): Error {
  return new Error(`not a line of "ipvsadm -Sn": ${line}`);
}

function nameIn(words: readonly string[], line: string): ServiceName {
  const at = words.findIndex((word) => word in protocolOptions);
  const protocol = protocolOptions[words[at] ?? ''];
  const name = words[at + 1];
  if (!protocol || !name) throw notALine(line);
  return parseServiceName(protocol, name);
}
