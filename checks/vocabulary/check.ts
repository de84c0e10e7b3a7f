import type { Check as AnyCheck } from '../model.ts';
import type { Observation } from '../observe/observation.ts';

/** A check of a lab: one question about what was observed in it. */
export type Check = AnyCheck<Observation>;
