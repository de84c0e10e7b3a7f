import type { Block } from './block.ts';

/** What a command of a block did on one node. */
export interface CommandRun {
  /** As a terminal would have shown it: both streams in the order in which they were written. */
  readonly output: string;
  readonly exitCode: number;
}

/** What a block did on one of its nodes: one run for each of its commands. */
export interface NodeRun {
  readonly node: string;
  readonly commands: readonly CommandRun[];
}

/** What a block did. */
export interface Transcript {
  readonly block: Block;
  readonly nodes: readonly NodeRun[];
}
