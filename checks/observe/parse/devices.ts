/** A network device with its IPv4 and IPv6 addresses, each with its prefix length. */
export interface Device {
  readonly name: string;
  /** `UP`, `DOWN`, or `UNKNOWN` for devices such as lo that have no state of their own. */
  readonly state: string;
  readonly addresses: readonly { readonly address: string; readonly prefix: number }[];
}

/** Reads `ip -br addr`: a line per device with its name (`@` and its peer behind it), state and addresses. */
export function parseDevices(output: string): Device[] {
  return output.split('\n').flatMap((line) => {
    const [name, state, ...addresses] = line.trim().split(/\s+/);
    if (!name || !state) return [];
    return [{ name: name.replace(/@.*/, ''), state, addresses: addresses.flatMap(parseAddress) }];
  });
}

function parseAddress(word: string): { address: string; prefix: number }[] {
  // A point-to-point address is followed by `peer` and the other end; only what has a prefix length counts.
  const [address, prefix] = word.split('/');
  return address && prefix ? [{ address, prefix: Number(prefix) }] : [];
}
