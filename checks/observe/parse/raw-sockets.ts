/** Reads `/proc/net/raw`: the protocol of a socket stands where others have their port, in hexadecimal (raw(7)). */
export function parseRawSockets(output: string): number[] {
  const line = /^\s*\d+: [0-9A-F]{8}:([0-9A-F]{4}) /gm;
  return [...new Set([...output.matchAll(line)].map(([, protocol = '']) => Number.parseInt(protocol, 16)))];
}
