import type { Verdict } from '../model.ts';
import type { Observation } from '../observe/observation.ts';
import { answered } from './answers.ts';
import { fail, lookAt, pass } from './verdict.ts';

/** All of the client's requests were answered by the same real server. */
export function stays(observation: Observation): Verdict {
  const { plan } = observation;
  const { requests, counts, seen, evidence } = answered(observation);
  const total = requests.length;
  if (counts.some(({ count }) => count === total)) return pass(seen, evidence);
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
