import type { Text } from '../../labs/language/text.ts';
import type { Plan } from './plan.ts';

/** What one command in a node printed (both of its streams), and its exit status. */
export interface Section {
  readonly key: string;
  readonly status: number;
  readonly command: string;
  readonly output: string;
}

/** What a node reported; `lost` says why it did not get to the end. */
export interface NodeRecording {
  readonly sections: readonly Section[];
  readonly lost: Text | undefined;
}

/** What all nodes reported, word for word: an observation before it is understood. */
export interface Recording {
  readonly plan: Plan;
  readonly nodes: Readonly<Record<string, NodeRecording>>;
  /** What those reported who took part in a failover, where one was made. */
  readonly failover?: FailoverRecording;
}

/** Who had the VIP, who was to take over, and what they and the client reported. */
export interface FailoverRecording {
  readonly master: string;
  readonly backup: string;
  readonly nodes: Readonly<Record<string, NodeRecording>>;
}
