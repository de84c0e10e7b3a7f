import { ipSections } from './ip-sections.ts';
import type { Section } from './recording.ts';

const recordSeparator = '\x1e';
const unitSeparator = '\x1f';

/** What a node prints where it waits for the others (see programs/node.pl). */
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
