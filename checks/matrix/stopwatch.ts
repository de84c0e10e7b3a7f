import { type LabMatrix, type Phase, phases } from './model.ts';

/** Adds up what the phases of a run take. The clock gives milliseconds. */
export class Stopwatch {
  readonly times: Record<Phase, number> = { start: 0, 'put in': 0, grade: 0, 'take out': 0 };
  readonly #clock: () => number;

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  async time<T>(phase: Phase, work: () => Promise<T>): Promise<T> {
    const began = this.#clock();
    try {
      return await work();
    } finally {
      this.times[phase] += this.#clock() - began;
    }
  }
}

/** Where the time of some runs went, as a line for authors. */
export function describeTimes(matrices: readonly LabMatrix[]): string {
  const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(0)} s`;
  const spent = (phase: Phase) => matrices.reduce((sum, { times }) => sum + times[phase], 0);
  const faults = matrices.reduce((sum, { rows }) => sum + rows.length, 0);
  const total = phases.reduce((sum, phase) => sum + spent(phase), 0);
  const parts = phases.map((phase) => `${phase} ${seconds(spent(phase))}`);
  const names = matrices.map(({ lab }) => lab.name).join(', ');
  return `${names}: ${faults} faults in ${seconds(total)} (${parts.join(', ')})`;
}
