/** An entry of the ARP cache; `mac` is undefined while nobody answers. */
export interface Neighbour {
  readonly mac: string | undefined;
  /** The state, e.g. `REACHABLE`, `PERMANENT`, `FAILED`. */
  readonly state: string;
}

/** Reads the first line of `ip neigh show to ADDRESS`; undefined where there is no entry. */
export function parseNeighbour(output: string): Neighbour | undefined {
  const words = (output.split('\n', 1)[0] ?? '').trim().split(/\s+/);
  const state = words.at(-1);
  if (!state) return undefined;
  const at = words.indexOf('lladdr');
  return { mac: at < 0 ? undefined : words[at + 1], state };
}
