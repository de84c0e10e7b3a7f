import type { Verdict } from '../model.ts';
import { type Observation, observed } from '../observe/observation.ts';
import { describe, judgeAnswers, named, type Request } from './asked.ts';
import { sentTo, sightings } from './connections.ts';
import { macsOf } from './frames.ts';
import { lookAt } from './verdict.ts';

/** On the wire a connection was accepted where each of the requests goes. */
export function accepts(observation: Observation, requests: readonly Request[]): Verdict {
  const names = named(requests);
  const client = observed(observation, observation.plan.client);
  const accepting = new Set(
    sentTo(sightings(client), macsOf(client))
      .filter(({ tcp }) => tcp.syn && tcp.ack)
      .map(({ inner, tcp }) => `${inner.source}:${tcp.sourcePort}`),
  );
  return judgeAnswers(observation, requests, {
    expected: { en: `${names.en} accept connections`, zh: `${names.zh} 都接受连接` },
    problem: (answer, { url }) => (accepting.has(new URL(url).host) ? undefined : describe(answer)),
    tell: () => ({ en: 'accepted', zh: '已接受' }),
    look: lookAt(proxyOf(observation), 'ss -ltnp'),
  });
}

/** No proxy answered in its own name that it has nobody to hand the request to (RFC 9110, 15.6). */
export function findsServers(observation: Observation, requests: readonly Request[]): Verdict {
  return judgeAnswers(observation, requests, {
    expected: {
      en: 'no request ends with 502, 503 or 504, which are the words of a proxy that gets no answer from a server',
      zh: '没有请求得到 502、503 或 504；它们表示代理得不到服务器的应答',
    },
    problem: (answer) => ([502, 503, 504].includes(answer.status) ? describe(answer) : undefined),
    look: lookAt(proxyOf(observation), `tcpdump -ni eth0 'tcp[tcpflags] & (tcp-syn|tcp-rst) != 0'`),
  });
}

/** A real server answered. */
export function reachesServer(observation: Observation, requests: readonly Request[]): Verdict {
  const names = named(requests);
  return judgeAnswers(observation, requests, {
    expected: { en: `a real server answers ${names.en}`, zh: `${names.zh} 由真实服务器应答` },
    problem: (answer) => (answer.status === 200 && answer.said ? undefined : describe(answer)),
    look: lookAt(observation.plan.realServers[0]?.name ?? '', 'tail /var/log/nginx/access.log'),
  });
}

export function proxyOf({ plan }: Observation): string {
  return plan.proxies[0]?.name ?? '';
}
