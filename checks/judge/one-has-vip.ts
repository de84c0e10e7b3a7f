import type { Verdict } from '../model.ts';
import { need, type Observation, observed } from '../observe/observation.ts';
import { directorsOf, ownersOf } from './by-master.ts';
import { fail, list, lookAt, pass } from './verdict.ts';

/** Exactly one director has the VIP as its own address. */
export function oneHasVip(observation: Observation): Verdict {
  const { vip } = observation.plan;
  const owners = ownersOf(observation);
  const all = directorsOf(observation);
  const evidence = all.map((node) => need(observed(observation, node).devices).evidence);
  const names = list(owners.map(({ name }) => name));
  if (owners.length === 1)
    return pass({ en: `${names.en} has ${vip}`, zh: `${vip} 在 ${names.zh} 上` }, ...evidence);
  const directors = list(all.map(({ name }) => name));
  return fail(
    {
      expected: {
        en: `one of ${directors.en} has the VIP ${vip}`,
        zh: `${directors.zh} 之中只有一台拥有 VIP ${vip}`,
      },
      seen:
        owners.length === 0
          ? { en: 'none has it', zh: '都没有这个地址' }
          : { en: `${names.en} all have it`, zh: `${names.zh} 都有这个地址` },
      look: lookAt((owners.at(-1) ?? all[0])?.name ?? '', 'ip -br addr; tail /run/keepalived*.log'),
    },
    ...evidence,
  );
}
