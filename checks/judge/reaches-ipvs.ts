import type { Text } from '../../labs/language/text.ts';
import type { Verdict } from '../model.ts';
import type { Observation } from '../observe/observation.ts';
import { type Passage, passagesOf, showRequests } from './director-way.ts';
import { refusalBy } from './refusals.ts';
import { fail, lookAt, pass } from './verdict.ts';

/**
 * Every request that comes in is taken by IPVS, which then keeps its connection. One that isn't was dropped before, or
 * led elsewhere: IPVS sits at the hook input behind the filter, so prerouting and INPUT come first.
 */
export function reachesIpvs(observation: Observation): Verdict {
  const came = passagesOf(observation).filter((one) => one.came);
  const stopped = came.filter(({ noted }) => !noted);
  const [director] = observation.plan.directors;
  if (came.length > 0 && stopped.length === 0) {
    return pass(
      {
        en: `IPVS took ${came.length} of ${came.length} connections`,
        zh: `IPVS 接到了全部 ${came.length} 个连接`,
      },
      ...showRequests(observation, came),
    );
  }
  return fail(
    {
      expected: {
        en: 'every request that comes in reaches IPVS, behind prerouting and INPUT',
        zh: '每个到达的请求都经过 prerouting 和 INPUT，交给 IPVS',
      },
      seen: stopped[0] ? seen(came.length, stopped, stopped[0]) : nothing,
      look: lookAt(
        director?.name ?? '',
        'nft list ruleset; iptables -vnL INPUT; iptables -t nat -vnL PREROUTING',
      ),
    },
    ...showRequests(observation, stopped),
  );
}

const nothing: Text = {
  en: 'no request reached the director, so it cannot be told',
  zh: '没有请求到达调度器，无从判断',
};

function seen(came: number, stopped: readonly Passage[], first: Passage): Text {
  const { director } = first;
  const rejected = stopped.some(({ connection }) => refusalBy(director, connection));
  const answered = stopped.some(({ replyLeft }) => replyLeft);
  const how = rejected
    ? { en: 'rejected by ICMP', zh: '被 ICMP 拒绝' }
    : answered
      ? { en: 'answered without IPVS', zh: '没有经过 IPVS 就被应答' }
      : { en: 'dropped or led elsewhere', zh: '被丢弃，或被引向别处' };
  return {
    en: `${came} connections came in; ${stopped.length} of them never reached IPVS: ${how.en}`,
    zh: `到达 ${came} 个连接，其中 ${stopped.length} 个没有交到 IPVS：${how.zh}`,
  };
}
