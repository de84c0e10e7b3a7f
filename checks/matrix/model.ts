import type { Fault } from '../../labs/page/faults.ts';
import type { Lab } from '../../labs/topology/schema.ts';
import type { Result } from '../model.ts';

/** What a fault did to a working lab, as the checks told it. */
export interface FaultRow {
  readonly fault: Pick<Fault, 'name' | 'title' | 'check' | 'page' | 'anchor'>;
  /** The checks that failed, all of the lowest broken layer; the first of them is the diagnosis. */
  readonly failed: readonly Result['check'][];
  /** What was not as it has to be, in English; undefined where the fault was found first by its own check. */
  readonly surprise: string | undefined;
}

/** What the time of a run goes into. */
export const phases = ['start', 'put in', 'grade', 'take out'] as const;
export type Phase = (typeof phases)[number];

/** All faults of a lab, one after the other in one cluster. */
export interface LabMatrix {
  readonly lab: Pick<Lab, 'name' | 'title'>;
  readonly rows: readonly FaultRow[];
  /** What the checks had against the working lab, before the first fault and after the last one. */
  readonly unhealthy: readonly string[];
  /** How long the phases took, in milliseconds. */
  readonly times: Readonly<Record<Phase, number>>;
}

/** Everything in a run that was not as it has to be, a line each. */
export function surprises({ lab, rows, unhealthy }: LabMatrix): readonly string[] {
  return [
    ...unhealthy.map((complaint) => `${lab.name}, working: ${complaint}`),
    ...rows.flatMap(({ fault, surprise }) => (surprise ? [`${lab.name} ${fault.name}: ${surprise}`] : [])),
  ];
}
