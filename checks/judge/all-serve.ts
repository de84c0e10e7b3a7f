import type { Text } from '../../labs/language/text.ts';
import type { Verdict } from '../model.ts';
import { need, type Observation, observed } from '../observe/observation.ts';
import { fail, join, list, lookAt, pass } from './verdict.ts';

/** Every request was answered, and every real server answered some. */
export function allServe(observation: Observation): Verdict {
  const { realServers, vip } = observation.plan;
  const client = observed(observation, observation.plan.client);
  const { value: answers, evidence } = need(client.answers);
  const good = answers.filter(({ status }) => status === 200);
  const shares = realServers.map(({ name }) => ({ name, count: answersBy(observation, name) }));
  const spread = list(shares.map(({ name, count }) => `${name} ${count}`));
  if (good.length === answers.length && shares.every(({ count }) => count > 0)) {
    return pass({ en: `answers: ${spread.en}`, zh: `应答：${spread.zh}` }, evidence);
  }
  const failed = answers.find(({ status }) => status !== 200);
  const problem: Text[] = failed
    ? [
        {
          en: `${answers.length - good.length} of ${answers.length} requests failed (${failed.error || failed.status})`,
          zh: `${answers.length} 个请求中有 ${answers.length - good.length} 个失败（${failed.error || failed.status}）`,
        },
      ]
    : [];
  const names = list(realServers.map(({ name }) => name));
  return fail(
    {
      expected: {
        en: `all ${answers.length} requests are answered, some by each of ${names.en}`,
        zh: `${answers.length} 个请求都有应答，${names.zh} 各应答一部分`,
      },
      seen: join([...problem, { en: `answers: ${spread.en}`, zh: `应答：${spread.zh}` }]),
      look: lookAt(client.name, `for i in 1 2 3 4; do curl -sm 2 ${vip}; done`),
    },
    evidence,
  );
}

export function answersBy(observation: Observation, name: string): number {
  const client = observed(observation, observation.plan.client);
  return need(client.answers).value.filter(({ by, status }) => by === name && status === 200).length;
}
