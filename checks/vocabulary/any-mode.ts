import { type Mode, modes } from '../judge/mode.ts';
import { modeOf } from '../judge/mode-of.ts';
import { pass } from '../judge/verdict.ts';
import type { Check } from './check.ts';

/** A check that asks for whatever the mode needs that the cluster is in at the moment. */
export function inAnyMode(make: (mode: Mode) => Check, texts: Pick<Check, 'name' | 'title' | 'why'>): Check {
  return {
    ...make(modes.nat),
    ...texts,
    judge: (observation) => make(modeOf(observation)).judge(observation),
  };
}

/** A check that is about some modes only; in the others there is nothing to ask. */
export function onlyIn(some: readonly Mode[], check: Check): Check {
  return {
    ...check,
    judge: (observation) =>
      some.includes(modeOf(observation))
        ? check.judge(observation)
        : pass({ en: 'not needed in this mode', zh: '这种模式不需要' }),
  };
}
