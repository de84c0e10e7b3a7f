import type { Host } from '../host/host.ts';
import type { Lab } from '../topology/schema.ts';

/** In which form a lab was started. */
export const starts = ['solution', 'bare', 'broken'] as const;
export type Start = (typeof starts)[number];

/** Bytes that are nobody else's, as web streams carry them. */
export type Bytes = Uint8Array<ArrayBuffer>;

/** A process in a node, its bytes as they come, and its end. */
export interface NodeProcess {
  readonly stdin: WritableStream<Bytes>;
  readonly stdout: ReadableStream<Bytes>;
  readonly stderr: ReadableStream<Bytes>;
  /** Settles with the exit status when the process has ended and all of its output was read. */
  readonly exit: Promise<number>;
}

/** What a finished command gave. */
export interface CommandResult {
  readonly stdout: string;
  readonly stderr: string;
  readonly exitCode: number;
}

/** Why a node can't be used. */
export type NodeTrouble = 'stopped' | 'missing';

/** Nodes that take commands. */
export interface Nodes {
  /** Starts a process in a node, without a terminal. */
  spawn(node: string, argv: readonly string[]): Promise<NodeProcess>;
  /** Runs a Perl program in a node, which starts quicker than a command: it is a fork of what runs there anyway. */
  runProgram(node: string, source: string, args: readonly string[]): Promise<NodeProcess>;
  /** Runs a command to its end. Throws a UserError when it has not ended after `deadline` milliseconds. */
  run(node: string, argv: readonly string[], options?: { deadline?: number }): Promise<CommandResult>;
}

/** A running lab, whichever host it runs on. */
export interface Cluster extends Nodes {
  readonly lab: Lab;
  /** The kind of host it runs on. */
  readonly host: Host['kind'];
  readonly start: Start;
  /** The fault that was put in, where the lab was started broken. */
  readonly fault: string | undefined;
  /** The variant of the solution that was started; undefined for the plain one. */
  readonly variant: string | undefined;
  /** When it was started, by the clock of the learner's machine. */
  readonly since: Date;
  /** Nodes of the lab that are not there or do not run. */
  readonly troubles: ReadonlyMap<string, NodeTrouble>;
}
