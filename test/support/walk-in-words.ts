import type { Walk } from '../../checks/walk/walk.ts';

/** Each hop in a line, with client ports and MACs by their order: a new run has others. */
export function inWords({ hops }: Walk): string[] {
  const seen: number[] = [];
  const port = (number: number) => {
    if (number < 32768) return number; // net.ipv4.ip_local_port_range begins there
    if (!seen.includes(number)) seen.push(number);
    return `p${seen.indexOf(number) + 1}`;
  };
  return hops.map(({ direction, from, to, outer, packet }) => {
    const frame = `${direction} ${from.node}/${from.device} > ${to.node}/${to.device}`;
    const tunnel = outer ? `${outer.kind} ${outer.source} > ${outer.destination} ttl ${outer.ttl}: ` : '';
    const source = `${packet.source}:${port(packet.sourcePort)}`;
    const destination = `${packet.destination}:${port(packet.destinationPort)}`;
    return `${frame}: ${tunnel}${source} > ${destination} ttl ${packet.ttl}`;
  });
}
