import type { Text } from '../../../../labs/language/text.ts';

/** A real server as a scheduler sees it (linux: struct ip_vs_dest). */
export interface Server {
  readonly name: string;
  readonly address: string;
  readonly port: number;
  readonly weight: number;
  /** The last weight that was not 0: what mh fills its table by. */
  readonly lastWeight: number;
  readonly active: number;
  readonly inactive: number;
  /** Above its upper threshold (`ipvsadm -x`), until it is below the lower one. */
  readonly overloaded: boolean;
}

/** What a scheduler sees of a connection that is to be opened. */
export interface Request {
  readonly source: string;
  readonly sourcePort: number;
  readonly destination: string;
}

/** Whom a scheduler chose, and why. Without a server the connection is refused. */
export interface Choice {
  readonly server: Server | undefined;
  readonly why: Text;
  /** What it worked out for each server, by its name, where it works something out. */
  readonly figures: ReadonlyMap<string, string>;
}

/** A scheduler with its memory. The servers come in the kernel's order: the one added last is the first. */
export interface Scheduler {
  /** Hears that a server was added or removed, or that a weight changed. */
  changed?(servers: readonly Server[]): void;
  choose(servers: readonly Server[], request: Request): Choice;
}

/** What a scheduler can be made with: its flags (`ipvsadm -b`), and where chance comes from. */
export interface SchedulerOptions {
  /** sh-port, mh-port: hash the client's port too. */
  readonly withPort?: boolean;
  /** sh-fallback, mh-fallback: look on where the server of a bucket is not available. */
  readonly fallback?: boolean;
  /** A whole number from 0 up to, and without, `below`. */
  readonly random?: (below: number) => number;
}

/** Whether a server gets new connections at all. */
export function isAvailable({ weight, overloaded }: Server): boolean {
  return weight > 0 && !overloaded;
}

/** The load that lc, wlc, lblc, lblcr and twos compare (linux: ip_vs_dest_conn_overhead). */
export function overhead({ active, inactive }: Server): number {
  return active * 256 + inactive;
}

/** A choice, without figures where none are given. */
export function chosen(server: Server, why: Text, figures: Choice['figures'] = new Map()): Choice {
  return { server, why, figures };
}

/** Nobody is there who could be chosen. */
export function refused(figures: Choice['figures'] = new Map()): Choice {
  return {
    server: undefined,
    figures,
    why: {
      en: 'No server is available, so the connection is refused.',
      zh: '没有可用的服务器，连接被拒绝。',
    },
  };
}
