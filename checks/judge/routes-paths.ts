import type { Text } from '../../labs/language/text.ts';
import type { Verdict } from '../model.ts';
import type { Observation } from '../observe/observation.ts';
import type { Said } from '../observe/parse/asked-for.ts';
import { describe, judgeAnswers, type Request } from './asked.ts';
import { proxyOf } from './proxy-accepts.ts';
import { join, lookAt } from './verdict.ts';

/** A request, and the real server that its path is for. */
export interface PathFor {
  readonly request: Request;
  readonly server: string;
}

/** Each request is answered by the real server that its path is for. */
export function routesPaths(observation: Observation, paths: readonly PathFor[]): Verdict {
  const requests = paths.map(({ request }) => request);
  return judgeAnswers(observation, requests, {
    expected: join(
      paths.map(({ request, server }) => ({
        en: `${request.key} is answered by ${server}`,
        zh: `${request.key} 由 ${server} 应答`,
      })),
    ),
    problem: (answer, request) => {
      const server = paths.find((path) => path.request === request)?.server;
      return answer.status === 200 && answer.said?.by === server ? undefined : describe(answer);
    },
    look: lookAt(proxyOf(observation), `tcpdump -nAi eth0 'tcp[tcpflags] & tcp-push != 0'`),
  });
}

/** The real servers are asked for the same host as the proxy was. */
export function keepsHost(observation: Observation, requests: readonly Request[], host: string): Verdict {
  const { realServers, proxies } = observation.plan;
  return judgeAnswers(observation, requests, {
    expected: { en: `the servers are asked for the host ${host}`, zh: `服务器收到的主机名是 ${host}` },
    problem: (answer) => {
      const { said } = answer;
      if (!said) return describe(answer);
      return said.host === host ? undefined : askedFor(said);
    },
    tell: ({ said }) => (said ? askedFor(said) : { en: '-', zh: '-' }),
    look: lookAt(realServers[0]?.name ?? '', `tcpdump -nAi eth0 src host ${proxies[0]?.addresses[0]}`),
  });
}

function askedFor({ by, host = '-' }: Said): Text {
  return { en: `${by} was asked for ${host}`, zh: `${by} 收到的主机名是 ${host}` };
}
