import { type Mode, modes } from '../judge/mode.ts';
import { modeOf } from '../judge/mode-of.ts';
import { oneMethod } from '../judge/one-method.ts';
import { pass } from '../judge/verdict.ts';
import type { Verdict } from '../model.ts';
import type { Observation } from '../observe/observation.ts';
import type { Check } from './check.ts';

/** A check that asks for whatever the mode needs that the cluster is in at the moment. */
export function inAnyMode(make: (mode: Mode) => Check, texts: Pick<Check, 'name' | 'title' | 'why'>): Check {
  return {
    ...make(modes.nat),
    ...texts,
    judge: (observation) => inMode(observation, (mode) => make(mode).judge(observation)),
  };
}

/** A check that is about some modes only, as its title says; in the others there is nothing to ask. */
export function onlyIn(some: readonly Mode[], check: Check, title: Check['title']): Check {
  return {
    ...check,
    title,
    judge: (observation) =>
      inMode(observation, (mode) => (some.includes(mode) ? check.judge(observation) : notNeeded)),
  };
}

/** One method for all real servers, which makes the mode; it is named also when all is well. */
export const ipvsOneMethod: Check = {
  name: 'ipvs-method',
  layer: 'ipvs',
  telling: true,
  title: { en: 'One method for all real servers', zh: '所有真实服务器都用同一种转发方式' },
  why: {
    en: 'The rest of the cluster is built for one method. A server that was left behind in another works by chance or not at all.',
    zh: '集群的其余部分只为一种方式搭建。还停留在另一种方式的服务器，要么碰巧能用，要么完全不通。',
  },
  judge: oneMethod,
};

const notNeeded = pass({ en: 'not needed in this mode', zh: '这种模式不需要' });
const mixed = pass({
  en: 'the methods of the real servers are mixed, so there is no mode to ask for',
  zh: '真实服务器的转发方式不一致，谈不上是哪种模式',
});

function inMode(observation: Observation, judge: (mode: Mode) => Verdict): Verdict {
  const mode = modeOf(observation);
  return mode ? judge(mode) : mixed;
}
