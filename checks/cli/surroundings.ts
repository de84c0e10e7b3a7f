import type { findMend } from '../../labs/page/mend.ts';
import type { Cluster } from '../../labs/runtime/cluster.ts';
import type { Grader } from '../grade/grade-cluster.ts';
import type { LineStream } from '../report/progress-line.ts';

/** All that the command `check` touches outside itself; tests pass others. */
export interface Surroundings<Observation> extends Grader<Observation> {
  readonly findRunningCluster: () => Promise<Cluster | undefined>;
  readonly findMend: (...asked: Parameters<typeof findMend>) => ReturnType<typeof findMend>;
  readonly cacheDirectory: () => string;
  readonly environment: NodeJS.ProcessEnv;
  readonly stdout: LineStream & { readonly columns?: number };
  readonly stderr: LineStream;
  /** Whether stdout shows colours. */
  readonly colour: boolean;
  /** Comes with Ctrl-C, from when it is first asked for. */
  readonly interruption: () => AbortSignal;
  /** Milliseconds between two gradings of a watch. */
  readonly interval: number;
}
