import type { Layer } from '../../../checks/model.ts';

/** Shell commands for nodes. */
export type Step = readonly [nodes: readonly string[], commands: string];

/** A way to set a lab up that is not its page's: what takes the lab's solution there, and how it has to be graded. */
export interface SetUp {
  /** What it is, in a line. */
  readonly what: string;
  /** Where people get it from: a manual, a guide, a mailing list, a thread. */
  readonly from: string;
  readonly steps: readonly Step[];
  /** The first check to fail, and its layer; without, every check passes. */
  readonly fails?: {
    readonly layer: Layer;
    readonly check: string;
    /** What the check has to say, in English. */
    readonly seen: RegExp;
  };
}

/** The set-ups of a lab by their names, which are unlike those of its faults. */
export type SetUps = Readonly<Record<string, SetUp>>;
