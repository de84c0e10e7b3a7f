const line = /^net\.ipv4\.vs\.(\w+) = (\d+)$/;

/** Reads lines of `sysctl net.ipv4.vs`, by the names below that. Throws an Error for a line that is none. */
export function parseIpvsSettings(output: string): Map<string, number> {
  return new Map(
    output.split('\n').map((text) => {
      const [, name, value] = line.exec(text) ?? [];
      if (name === undefined) throw new Error(`not a line of "sysctl net.ipv4.vs": ${text}`);
      return [name, Number(value)];
    }),
  );
}
