/**
 * The ports of clients whose connections IPVS keeps, from `/proc/net/ip_vs_conn`: hexadecimal, a line a
 * connection (linux: net/netfilter/ipvs/ip_vs_conn.c, ip_vs_conn_seq_show).
 */
export function parseKeptPorts(output: string): ReadonlySet<number> {
  const ports = [...output.matchAll(/^TCP +\S+ ([0-9A-F]{4}) /gm)];
  return new Set(ports.map(([, port = '']) => Number.parseInt(port, 16)));
}
