import type { Text } from '../../labs/language/text.ts';
import { ipSections } from './ip-sections.ts';
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
}

const recordSeparator = '\x1e';
const unitSeparator = '\x1f';

/** What a node prints where it waits for the others (see node.sh). */
export const barrier = `${recordSeparator}barrier${unitSeparator}${unitSeparator}\n`;

/** The sections in what a node printed. A section that was cut off in its header is left out. */
export function parseSections(text: string): Section[] {
  return text
    .split(recordSeparator)
    .slice(1)
    .flatMap((record) => {
      const end = record.indexOf('\n');
      const [key, status, command] = record.slice(0, Math.max(end, 0)).split(unitSeparator);
      if (!key || status === undefined || command === undefined) return [];
      const section = { key, status: Number(status), command, output: record.slice(end + 1).trimEnd() };
      return key === 'ip' ? ipSections(section) : [section];
    });
}
