import { roundRobin, weightedRoundRobin } from './circle.ts';
import { destinationHashing, sourceHashing } from './hash.ts';
import { leastConnection, neverQueue, shortestExpectedDelay, weightedLeastConnection } from './least.ts';
import { localityBased, localityBasedReplicated } from './locality.ts';
import { maglev } from './maglev.ts';
import type { Scheduler, SchedulerOptions } from './model.ts';
import { failOver, overflow } from './priority.ts';
import { twoChoices } from './twos.ts';

/** Every scheduler of the kernel, by the name that ipvsadm knows it by (`-s NAME`). */
export const schedulers = {
  rr: roundRobin,
  wrr: weightedRoundRobin,
  lc: leastConnection,
  wlc: weightedLeastConnection,
  sed: shortestExpectedDelay,
  nq: neverQueue,
  fo: failOver,
  ovf: overflow,
  sh: sourceHashing,
  mh: maglev,
  dh: destinationHashing,
  lblc: localityBased,
  lblcr: localityBasedReplicated,
  twos: twoChoices,
} satisfies Record<string, (options?: SchedulerOptions) => Scheduler>;

export type SchedulerName = keyof typeof schedulers;
export const schedulerNames = Object.keys(schedulers) as readonly SchedulerName[];
