import { type Protocol, protocols, type ServiceName } from './ipvs-name.ts';

/** A virtual service, and how many connections its real servers have: open ones, and ended ones that are still kept. */
export interface ServiceLoad extends ServiceName {
  readonly connections: number;
}

const service = /^(TCP|UDP|SCTP|FWM) +([0-9A-F]{8})(?::([0-9A-F]{4}))? /;
const server = /^ {2}-> [0-9A-F]{8}:[0-9A-F]{4} +\S+ +-?\d+ +(\d+) +(\d+) *$/;

/**
 * Reads `/proc/net/ip_vs`, with addresses, ports and marks as hexadecimal (linux: net/netfilter/ipvs/ip_vs_ctl.c,
 * ip_vs_info_seq_show). What it counts is there at once; the counters of `ipvsadm -Ln --stats` follow later.
 */
export function parseIpvsTable(output: string): ServiceLoad[] {
  const loads: ServiceLoad[] = [];
  for (const line of output.split('\n')) {
    const [, kind, name = '', port] = service.exec(line) ?? [];
    if (kind !== undefined) loads.push({ ...nameOf(kind, name, port), connections: 0 });
    const [, open, ended] = server.exec(line) ?? [];
    const last = loads.pop();
    if (last) loads.push({ ...last, connections: last.connections + Number(open ?? 0) + Number(ended ?? 0) });
  }
  return loads;
}

function nameOf(kind: string, name: string, port: string | undefined): ServiceName {
  const number = Number.parseInt(name, 16);
  if (kind === 'FWM') return { protocol: 'fwmark', address: undefined, port: undefined, mark: number };
  const protocol: Protocol | undefined = protocols.find((one) => one.toUpperCase() === kind);
  if (protocol === undefined) throw new Error(`expected a protocol of IPVS, found ${kind}`);
  const address = [24, 16, 8, 0].map((shift) => (number >>> shift) & 0xff).join('.');
  return { protocol, address, port: Number.parseInt(port ?? '', 16), mark: undefined };
}
