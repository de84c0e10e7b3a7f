import type { Request } from '../judge/asked.ts';
import { seesClient } from '../judge/sees-client.ts';
import type { Check } from './check.ts';

export function forwardedFor(requests: readonly Request[]): Check {
  return {
    name: 'forwarded-for',
    layer: 'service',
    title: { en: 'X-Forwarded-For names the client', zh: 'X-Forwarded-For 说明客户端是谁' },
    why: {
      en: 'Without it every request seems to come from the proxy: in logs, in limits for each client, in access rules.',
      zh: '没有它，日志、按客户端的限速和访问规则都会以为所有请求来自代理。',
    },
    asks: requests,
    judge: (observation) => seesClient(observation, requests),
  };
}

/** The requests bring a header of their own that names somebody else. */
export function forgedIgnored(requests: readonly Request[]): Check {
  return {
    name: 'forged-ignored',
    layer: 'service',
    title: { en: 'A forged X-Forwarded-For is not believed', zh: '伪造的 X-Forwarded-For 不被采信' },
    why: {
      en: 'Anybody can write a header. What counts is what the own proxy has put behind it, and only if the proxy sent it.',
      zh: '头部谁都能写。算数的只是自己的代理在后面加上的那一项，而且请求必须真是代理发来的。',
    },
    asks: requests,
    judge: (observation) => seesClient(observation, requests),
  };
}

export function proxyProtocol(request: Request): Check {
  return {
    name: 'proxy-protocol',
    layer: 'service',
    title: { en: 'The PROXY protocol names the client', zh: 'PROXY 协议说明客户端是谁' },
    why: {
      en: 'It is a line in front of the bytes. Both sides have to know of it: a server that does not expect it takes it for the request, and one that does takes nothing else.',
      zh: '它是数据之前的一行。两端必须约定好：不知道它的服务器会把它当成请求，而等着它的服务器不接受别的开头。',
    },
    asks: [request],
    judge: (observation) => seesClient(observation, [request]),
  };
}
