import type { Verdict } from '../model.ts';
import type { Observation } from '../observe/observation.ts';
import { passagesOf, showRequests } from './director-way.ts';
import { fail, lookAt, pass } from './verdict.ts';

/** Every request that IPVS takes leaves the director again: it goes out through OUTPUT and postrouting. */
export function requestsLeave(observation: Observation): Verdict {
  const taken = passagesOf(observation).filter(({ noted }) => noted);
  const stopped = taken.filter(({ left }) => !left);
  const [director] = observation.plan.directors;
  const all = taken.length;
  if (all > 0 && stopped.length === 0)
    return pass(
      { en: `${all} of ${all} connections left the director again`, zh: `${all} 个连接全部从调度器发出` },
      ...showRequests(observation, taken),
    );
  return fail(
    {
      expected: {
        en: 'every request that IPVS takes leaves the director, through OUTPUT and postrouting',
        zh: 'IPVS 接到的每个请求都经 OUTPUT 和 postrouting 离开调度器',
      },
      seen:
        all === 0
          ? { en: 'IPVS took no request, so it cannot be told', zh: 'IPVS 没有接到请求，无从判断' }
          : {
              en: `IPVS took ${all} connections; the requests of ${stopped.length} never left the director`,
              zh: `IPVS 接到 ${all} 个连接，其中 ${stopped.length} 个的请求没有离开调度器`,
            },
      look: lookAt(director?.name ?? '', 'nft list ruleset; iptables -vnL OUTPUT'),
    },
    ...showRequests(observation, all > 0 ? stopped : passagesOf(observation)),
  );
}
