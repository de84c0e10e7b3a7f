/** What IPVS has counted of all services together: new connections, and the packets of both directions. */
export interface IpvsCounts {
  readonly connections: number;
  /** From clients to real servers. */
  readonly inPackets: number;
  /** From real servers to clients, those that came by the director. */
  readonly outPackets: number;
}

/**
 * Reads the counters of IPVS from `/proc/net/ip_vs_stats_percpu`: hexadecimal, a line a CPU. These are counted
 * at once. The line of the sum (`~`) and `ipvsadm -Ln --stats` follow up to two seconds later, when the kernel's
 * estimator comes by (linux: net/netfilter/ipvs/ip_vs_est.c).
 */
export function parseIpvsCounter(output: string): IpvsCounts {
  const lines = [...output.matchAll(/^ *[0-9A-F]+((?: +[0-9A-F]+){5})$/gm)].map(([, counts = '']) =>
    counts
      .trim()
      .split(/ +/)
      .map((count) => Number.parseInt(count, 16)),
  );
  if (lines.length === 0) throw new Error('expected a line of counters for each CPU, found none');
  const sum = (column: number) => lines.reduce((total, counts) => total + (counts[column] ?? 0), 0);
  return { connections: sum(0), inPackets: sum(1), outPackets: sum(2) };
}
