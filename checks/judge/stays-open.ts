import type { Ask, Evidence, Verdict } from '../model.ts';
import { NotObserved } from '../model.ts';
import { need, type Observation, observed } from '../observe/observation.ts';
import type { Held } from '../observe/parse/held.ts';
import { about, named, notMade } from './asked.ts';
import { fail, join, lookAt, pass } from './verdict.ts';

/** A connection that a check asks for, without a word in it. */
export type Hold = Extract<Ask, { readonly hold: object }>;

const words = {
  open: { en: 'open', zh: '仍然打开' },
  closed: { en: 'closed by the other side', zh: '被对方关闭' },
  refused: { en: 'it never came about', zh: '没能建立' },
};

/** Connections in which nothing has been said for half a second and more are still there. */
export function staysOpen(observation: Observation, holds: readonly Hold[]): Verdict {
  const all = holds.map((hold) => ({ hold, ...stateOf(observation, hold) }));
  const wrong = all.filter(({ value }) => value !== 'open');
  const names = named(holds);
  const [first] = wrong;
  if (!first)
    return pass(
      { en: `idle and open: ${names.en}`, zh: `空闲且仍然打开：${names.zh}` },
      ...all.map(({ evidence }) => evidence),
    );
  return fail(
    {
      expected: {
        en: `connections stay open that are idle for half a second: ${names.en}`,
        zh: `空闲半秒的连接仍然打开：${names.zh}`,
      },
      seen: join(wrong.map(({ hold, value }) => about(hold, words[value]))),
      look: lookAt(observation.plan.client.name, first.evidence.command),
    },
    ...wrong.map(({ evidence }) => evidence),
  );
}

function stateOf(observation: Observation, { key }: Hold): { value: Held; evidence: Evidence } {
  const part = observed(observation, observation.plan.client).held.get(key);
  if (!part) throw new NotObserved(notMade(key));
  return need(part);
}
