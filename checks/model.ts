import type { Text } from '../labs/language/text.ts';
import type { Start } from '../labs/runtime/cluster.ts';

/** The layers of a cluster, from the ground up: what is broken lower down explains what fails above it. */
export const layers = ['link', 'arp', 'route', 'ipvs', 'forwarding', 'return', 'service'] as const;
export type Layer = (typeof layers)[number];

/** What a command in a node really printed, or the frames that were captured there. */
export interface Evidence {
  readonly node: string;
  /** The command that was run; for frames, one that shows such frames to a learner. */
  readonly command: string;
  /** What it printed; for frames, a line for each of them. */
  readonly output: string;
  readonly frames?: true;
}

/** The judgement of one check about one observation. */
export type Verdict =
  | { readonly pass: true; readonly seen: Text; readonly evidence: readonly Evidence[] }
  | {
      readonly pass: false;
      readonly expected: Text;
      readonly seen: Text;
      readonly evidence: readonly Evidence[];
      /** The next place to look: a command and the node to run it on, never the mend itself. */
      readonly look: Text;
    };

/**
 * What a check asks for beyond the client's traffic to the service: a request, a connection that is opened and kept for
 * a while without a word, or that the directors are watched until they have probed each real server, or had the time to.
 * What comes of it is kept under the key; checks may ask for the same one.
 */
export type Ask =
  | { readonly key: string; readonly url: string; readonly headers?: readonly string[] }
  | { readonly key: string; readonly hold: { readonly address: string; readonly port: number } }
  | { readonly key: string; readonly watch: 'probes' };

/** One question about a cluster: a pure function of what was observed. */
export interface Check<Observation> {
  /** Unique in its lab; pages name it as `check:NAME`. */
  readonly name: string;
  readonly layer: Layer;
  readonly title: Text;
  /** What it saw is told even when all is well. */
  readonly telling?: true;
  /** It is about what a failover shows. That is made, and only then, when all that needs none is well. */
  readonly needs?: 'failover';
  /** Why it matters, in a sentence or two. */
  readonly why: Text;
  /** What has to be asked for so that it can judge. */
  readonly asks?: readonly Ask[];
  /** Throws NotObserved when a part of the observation that it needs is missing. */
  readonly judge: (observation: Observation) => Verdict;
}

/** A part of the cluster could not be observed, so a check that needs it has no verdict. */
export class NotObserved extends Error {
  readonly text: Text;

  constructor(text: Text) {
    super(text.en);
    this.name = 'NotObserved';
    this.text = text;
  }
}

export const statuses = ['pass', 'fail', 'blocked', 'error'] as const;
export type Status = (typeof statuses)[number];

/** A check with its outcome. `verdict` is absent where there is an `error`. */
export interface Result {
  readonly check: Omit<Check<never>, 'judge'>;
  readonly status: Status;
  readonly verdict: Verdict | undefined;
  readonly error: Text | undefined;
  /** The name of the first failing check below it, where this one is blocked. */
  readonly blockedBy: string | undefined;
  /** What a judge threw that no judge should throw: a bug, shown by `--verbose`. */
  readonly cause?: unknown;
}

/** A grading: every check of the lab, in the order of the layers. */
export interface Grading {
  readonly lab: string;
  readonly host: string;
  readonly start: Start;
  /** The variant of the solution that was started; undefined for the plain one. */
  readonly variant: string | undefined;
  readonly results: readonly Result[];
  /** How long observing and judging took, in milliseconds. */
  readonly elapsed: number;
}
