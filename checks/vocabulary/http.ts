import type { Request } from '../judge/asked.ts';
import { endsTls, passesTls, type TlsWay } from '../judge/certificates.ts';
import { keepsHost, type PathFor, routesPaths } from '../judge/routes-paths.ts';
import type { Check } from './check.ts';

export function pathsRouted(paths: readonly PathFor[]): Check {
  return {
    name: 'paths-routed',
    layer: 'service',
    title: { en: 'The path decides who answers', zh: '由路径决定谁来应答' },
    why: {
      en: 'This is what L7 is for, and what no balancer can do that does not read the request.',
      zh: '这正是七层的用处；不读请求的负载均衡做不到。',
    },
    asks: paths.map(({ request }) => request),
    judge: (observation) => routesPaths(observation, paths),
  };
}

export function hostKept(requests: readonly Request[], host: string): Check {
  return {
    name: 'host-kept',
    layer: 'service',
    title: { en: 'Servers get the Host that the client asked for', zh: '服务器收到客户端所写的 Host' },
    why: {
      en: 'A server with several sites chooses by it, and writes it into links and redirects.',
      zh: '一台服务器有多个站点时靠它选择，链接和重定向里写的也是它。',
    },
    asks: requests,
    judge: (observation) => keepsHost(observation, requests, host),
  };
}

export function tlsPassed(way: TlsWay): Check {
  return {
    name: 'tls-passed',
    layer: 'service',
    title: { en: 'TLS passed on: the certificate is the server’s', zh: '透传 TLS：证书是服务器的' },
    why: {
      en: 'Whoever ends TLS reads everything. Passed on, only the client and the server do.',
      zh: '谁终结 TLS，谁就能看到全部内容。透传时，只有客户端和服务器能看到。',
    },
    asks: [way.request, ...way.servers],
    judge: (observation) => passesTls(observation, way),
  };
}

export function tlsEnded(way: TlsWay): Check {
  return {
    name: 'tls-ended',
    layer: 'service',
    title: { en: 'TLS ended: the certificate is the proxy’s', zh: '终结 TLS：证书是代理的' },
    why: {
      en: 'With the key the proxy can read the request, name the client and choose by path; the servers get plain HTTP.',
      zh: '代理有密钥，才能读请求、说明客户端是谁、按路径选择；服务器收到的是明文 HTTP。',
    },
    asks: [way.request, ...way.servers],
    judge: (observation) => endsTls(observation, way),
  };
}
