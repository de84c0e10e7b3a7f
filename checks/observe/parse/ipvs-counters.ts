import { type Protocol, parseEndpoint, parseServiceName, type ServiceName } from './ipvs-name.ts';

/** What IPVS counted since the service or the real server was added. Out is what came back through it. */
export interface Counters {
  readonly connections: number;
  readonly packetsIn: number;
  readonly packetsOut: number;
  readonly bytesIn: number;
  readonly bytesOut: number;
}

export interface ServiceCounters extends ServiceName, Counters {
  readonly servers: readonly (Counters & { readonly address: string; readonly port: number })[];
}

const protocolNames: Readonly<Record<string, Protocol>> = {
  TCP: 'tcp',
  UDP: 'udp',
  SCTP: 'sctp',
  FWM: 'fwmark',
};

/** Reads `ipvsadm -Ln --stats --exact`; without `--exact` its numbers would be rounded (`12K`). */
export function parseIpvsCounters(output: string): ServiceCounters[] {
  const services: (ServiceCounters & { servers: ServiceCounters['servers'][number][] })[] = [];
  for (const line of output.split('\n')) {
    const [first = '', name = '', ...numbers] = line.trim().split(/\s+/);
    const protocol = protocolNames[first];
    if (protocol)
      services.push({ ...parseServiceName(protocol, name), ...counters(numbers, line), servers: [] });
    else if (first === '->' && /^\d+$/.test(numbers[0] ?? ''))
      services.at(-1)?.servers.push({ ...parseEndpoint(name), ...counters(numbers, line) });
  }
  return services;
}

function counters(words: readonly string[], line: string): Counters {
  const numbers = words.map(Number);
  const [connections, packetsIn, packetsOut, bytesIn, bytesOut] = numbers;
  if (
    connections === undefined ||
    packetsIn === undefined ||
    packetsOut === undefined ||
    bytesIn === undefined ||
    bytesOut === undefined ||
    !numbers.every(Number.isSafeInteger)
  )
    throw new Error(`expected five counters in "ipvsadm -Ln --stats --exact", found: ${line}`);
  return { connections, packetsIn, packetsOut, bytesIn, bytesOut };
}
