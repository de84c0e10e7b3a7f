/**
 * What a block is there for. A block without a purpose is run and compared, no more.
 * - `setup`: configures the lab; `npm run lab NAME` runs these in page order
 * - `proof`: run after the set-up, to prove that the lab works
 * - `try`: shown to the learner as what to try
 * - `variant`: in a section `variant-NAME`, takes the solution to that variant; `npm run lab LAB NAME` runs them
 * - `fault` and `mend`: put a fault in and take it out again
 */
export const purposes = ['setup', 'proof', 'try', 'variant', 'fault', 'mend'] as const;
export type Purpose = (typeof purposes)[number];

/**
 * What may differ from run to run in the output of a block; masked on both sides before they are compared.
 * - `port`: an ephemeral port behind an address, `192.0.2.9:51234` or `192.0.2.9.51234`
 * - `mac`: MAC addresses; the same one stays the same, so that "who" is still compared
 * - `time`: times of day, dates, and timers such as `01:59`
 * - `duration`: numbers with a unit of time, `0.345 ms`
 * - `packet`: what TCP/IP draws for each packet: IP id (the same one stays the same), checksum, sequence numbers, timestamps, window;
 *   and how many packets tcpdump came across
 * - `state`: how fresh an entry of the ARP cache is, `REACHABLE` or `STALE`, but not whether it works
 * - `peer`: the number of the interface at the other end, `eth0@if62`
 * - `number`: any other whole number above zero that stands alone; zero is kept, it is often the point
 * - `order`: the order of the lines
 */
export const variations = [
  'port',
  'mac',
  'time',
  'duration',
  'packet',
  'state',
  'peer',
  'number',
  'order',
] as const;
export type Variation = (typeof variations)[number];

/** A command of a block and the output that the page shows for it. */
export interface Command {
  /** As typed, continuation lines included. */
  readonly text: string;
  /** The lines below it, joined; empty where there are none. No newline at the end. */
  readonly output: string;
  /** The line of its `$` on the page, from 1. */
  readonly line: number;
}

/** A fenced `console` block: commands for a node, or the same commands for several. */
export interface Block {
  readonly nodes: readonly string[];
  readonly purpose: Purpose | undefined;
  /** The block goes on while the next one runs, as in a second terminal, and then ends by itself. */
  readonly meanwhile: boolean;
  readonly varies: readonly Variation[];
  readonly commands: readonly Command[];
  /** The page's path from the root of the project, e.g. `docs/labs/NAME.md`. */
  readonly page: string;
  /** The line of its opening fence, from 1. */
  readonly line: number;
  /** The id of the section it stands in; empty above the first one. */
  readonly section: string;
}
