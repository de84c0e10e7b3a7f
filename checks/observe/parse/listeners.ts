/** A socket that accepts TCP connections. The address is `*` or `0.0.0.0` for every address. */
export interface Listener {
  readonly address: string;
  readonly port: number;
}

/** Reads `ss -Hltn`: state, two queues, then local address and port (`[::]:80`, `192.0.2.7%eth0:80`, `*:80`). */
export function parseListeners(output: string): Listener[] {
  return output.split('\n').flatMap((line) => {
    const local = line.trim().split(/\s+/)[3];
    if (!local) return [];
    const colon = local.lastIndexOf(':');
    const address = local
      .slice(0, colon)
      .replace(/^\[|\]$/g, '')
      .replace(/%.*/, '');
    return [{ address, port: Number(local.slice(colon + 1)) }];
  });
}
