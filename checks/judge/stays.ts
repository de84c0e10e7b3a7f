import type { Verdict } from '../model.ts';
import { need, type Observation, observed } from '../observe/observation.ts';
import { answersBy } from './all-serve.ts';
import { fail, list, lookAt, pass } from './verdict.ts';

/** All of the client's requests were answered by the same real server. */
export function stays(observation: Observation): Verdict {
  const { plan } = observation;
  const { value, evidence } = need(observed(observation, plan.client).answers);
  const total = value.requests.length;
  const counts = plan.realServers.map(({ name }) => ({ name, count: answersBy(observation, name) }));
  const spread = list(counts.map(({ name, count }) => `${name} ${count}`));
  const seen = { en: `answers: ${spread.en}`, zh: `应答：${spread.zh}` };
  const some = counts.filter(({ count }) => count > 0);
  if (some.length === 1 && some[0]?.count === total) return pass(seen, evidence);
  return fail(
    {
      expected: {
        en: `all ${total} requests of the client are answered by one real server`,
        zh: `客户端的 ${total} 个请求都由同一台真实服务器应答`,
      },
      seen,
      look: lookAt(plan.directors[0]?.name ?? '', 'ipvsadm -Ln'),
    },
    evidence,
  );
}
