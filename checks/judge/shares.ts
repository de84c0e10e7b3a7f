import type { Text } from '../../labs/language/text.ts';
import type { Verdict } from '../model.ts';
import type { Observation } from '../observe/observation.ts';
import { answered } from './answers.ts';
import { serviceOn } from './ipvs-lookup.ts';
import { fail, join, list, lookAt, pass } from './verdict.ts';

/** How strong the real servers are, by their names: what counts is the ratio. */
export type Weights = Readonly<Record<string, number>>;

/** So many answers more or less a server may give: the turn of a scheduler need not begin with the first request. */
const leeway = 1;

/** Each real server answered as large a share of the client's requests as its weight promises. */
export function sharesByWeight(observation: Observation, weights: Weights): Verdict {
  const { plan } = observation;
  const { requests, counts, seen, evidence } = answered(observation);
  const total = requests.length;
  const whole = Object.values(weights).reduce((sum, weight) => sum + weight, 0);
  const shares = counts.map((each) => ({ ...each, fair: (total * (weights[each.name] ?? 0)) / whole }));
  if (shares.every(({ count, fair }) => Math.abs(count - fair) <= leeway)) return pass(seen, evidence);
  const fair = list(shares.map((share) => `${share.name} ${Number(share.fair.toFixed(1))}`));
  const [director] = plan.directors;
  const scheduler = director && serviceOn(observation, director)?.scheduler;
  return fail(
    {
      expected: {
        en: `of ${total} answers ${fair.en}, give or take ${leeway}`,
        zh: `${total} 个应答中 ${fair.zh}，允许相差 ${leeway} 个`,
      },
      seen: scheduler === undefined ? seen : join([seen, goesBy(scheduler)]),
      look: lookAt(director?.name ?? '', 'ipvsadm -Ln'),
    },
    evidence,
  );
}

/** What a scheduler goes by (linux: net/netfilter/ipvs/ip_vs_NAME.c). */
const criteria: Readonly<Record<string, Text>> = {
  rr: { en: 'takes turns and ignores weights', zh: '只按顺序轮流，不看权重' },
  lc: { en: 'counts connections and ignores weights', zh: '只数连接，不看权重' },
  sh: { en: 'goes by a hash of the client', zh: '看客户端的哈希值' },
  mh: { en: 'goes by a hash of the client', zh: '看客户端的哈希值' },
};

function goesBy(scheduler: string): Text {
  const known = criteria[scheduler];
  if (known === undefined) return { en: `the scheduler is ${scheduler}`, zh: `调度算法是 ${scheduler}` };
  return {
    en: `the scheduler ${scheduler} ${known.en}`,
    zh: `调度算法 ${scheduler} ${known.zh}`,
  };
}
