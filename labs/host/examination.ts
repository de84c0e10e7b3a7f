import type { Text } from '../language/text.ts';
import type { Host } from './host.ts';

/** Whether labs can run on a host, and why; where not, the exact command that may mend it. */
export interface Examination {
  readonly kind: Host['kind'];
  readonly usable: boolean;
  readonly reason: Text;
  readonly mend?: string;
}
