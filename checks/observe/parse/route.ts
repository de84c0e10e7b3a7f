/** The kernel's answer to "which way": `kind` is `unicast` for a way out, `local` for the node itself. */
export interface Route {
  readonly kind: 'unicast' | 'local' | 'broadcast' | 'multicast' | 'none';
  readonly device: string | undefined;
  /** The next hop; undefined where the destination itself is on the link. */
  readonly via: string | undefined;
  /** Why there is no way, in the kernel's words, e.g. `Network is unreachable`. */
  readonly reason?: string | undefined;
}

const kinds = ['local', 'broadcast', 'multicast'] as const;

/**
 * Reads `ip route get`, e.g. `192.0.2.9 from 192.0.2.3 via 192.0.2.5 dev eth0 uid 0`. Where there is no way, ip
 * prints the kernel's error and ends with a status other than 0: that is the kind `none`.
 */
export function parseRoute(output: string, status = 0): Route {
  if (status !== 0) {
    const reason = /^RTNETLINK answers: (.*)$/m.exec(output)?.[1];
    return { kind: 'none', device: undefined, via: undefined, reason };
  }
  const words = (output.split('\n', 1)[0] ?? '').trim().split(/\s+/);
  const after = (key: string) => (words.includes(key) ? words[words.indexOf(key) + 1] : undefined);
  const kind = kinds.find((one) => one === words[0]) ?? 'unicast';
  if (!after('dev')) throw new Error(`not an answer of "ip route get": ${output}`);
  return { kind, device: after('dev'), via: after('via') };
}
