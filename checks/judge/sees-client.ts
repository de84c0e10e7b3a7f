import type { Verdict } from '../model.ts';
import type { Observation } from '../observe/observation.ts';
import { describe, judgeAnswers, named, type Request } from './asked.ts';
import { lookAt } from './verdict.ts';

/** The real servers take the client itself for the client, whoever connected to them, and whatever it says of itself. */
export function seesClient(observation: Observation, requests: readonly Request[]): Verdict {
  const { client, proxies, realServers } = observation.plan;
  const [address = ''] = client.addresses;
  const names = named(requests);
  return judgeAnswers(observation, requests, {
    expected: {
      en: `by ${names.en}, a real server answers and sees the client as ${address}`,
      zh: `经 ${names.zh}，真实服务器作出应答，并看到客户端是 ${address}`,
    },
    problem: (answer) =>
      answer.status === 200 && answer.said?.saw === address ? undefined : describe(answer),
    look: lookAt(realServers[0]?.name ?? '', `tcpdump -nAi eth0 src host ${proxies[0]?.addresses[0]}`),
  });
}
