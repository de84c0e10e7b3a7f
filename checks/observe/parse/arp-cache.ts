/** An entry of the ARP cache; `mac` is undefined while nobody has answered. */
export interface ArpEntry {
  readonly address: string;
  readonly mac: string | undefined;
}

const unknown = '00:00:00:00:00:00';

/** Reads `/proc/net/arp` (proc_pid_net(5)): a header, then a line for each entry. */
export function parseArpCache(output: string): ArpEntry[] {
  return output
    .split('\n')
    .slice(1)
    .flatMap((line) => {
      const [address, , , mac] = line.trim().split(/\s+/);
      return address && mac ? [{ address, mac: mac === unknown ? undefined : mac }] : [];
    });
}
