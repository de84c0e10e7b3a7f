/** What a kernel has counted of a protocol, by its name and that of the counter: `Tcp InSegs`. */
export type NetworkCounters = ReadonlyMap<string, number>;

/**
 * Reads `/proc/net/snmp` and `/proc/net/netstat`: for each protocol a line of names and one of numbers (linux:
 * net/ipv4/proc.c). Throws an Error where there is no such pair of lines.
 */
export function parseNetworkCounters(output: string): NetworkCounters {
  const lines = output.split('\n').map((line) => line.trim().split(/\s+/));
  const pairs = lines.flatMap((names, at) => {
    const numbers = lines[at + 1];
    if (!names[0]?.endsWith(':') || numbers?.[0] !== names[0] || isNumber(names[1])) return [];
    const protocol = names[0].slice(0, -1);
    return names.slice(1).map((name, place) => [`${protocol} ${name}`, Number(numbers[place + 1])] as const);
  });
  if (pairs.length === 0) throw new Error('expected the counters of /proc/net/snmp, found none');
  return new Map(pairs);
}

function isNumber(word: string | undefined): boolean {
  return word !== undefined && /^-?\d+$/.test(word);
}
