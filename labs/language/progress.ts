import type { Text } from './text.ts';

/** Long work as the learner sees it: what is being done, how far it is, and how long it took. */
export interface Progress {
  /** Shows `title` while `work` runs; `report` puts a short detail behind it. Steps may run side by side. */
  step<T>(title: Text, work: (report: (detail: string) => void) => Promise<T>): Promise<T>;
  /** One line of news between steps. */
  note(text: Text): void;
}
