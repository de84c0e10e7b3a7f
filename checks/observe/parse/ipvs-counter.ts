/**
 * Reads the connections that IPVS has counted, from `/proc/net/ip_vs_stats_percpu`: hexadecimal, a line a CPU.
 * These are counted at once. The line of the sum (`~`) and `ipvsadm -Ln --stats` follow up to two seconds later,
 * when the kernel's estimator comes by (linux: net/netfilter/ipvs/ip_vs_est.c).
 */
export function parseIpvsCounter(output: string): number {
  const counts = [...output.matchAll(/^ *[0-9A-F]+ +([0-9A-F]+)(?: +[0-9A-F]+){4}$/gm)].map(
    ([, connections = '']) => Number.parseInt(connections, 16),
  );
  if (counts.length === 0) throw new Error('expected a line of counters for each CPU, found none');
  return counts.reduce((sum, count) => sum + count, 0);
}
