import type { Request } from '../judge/asked.ts';
import { isOneConnection } from '../judge/one-connection.ts';
import { accepts, findsServers, reachesServer } from '../judge/proxy-accepts.ts';
import { type Hold, staysOpen } from '../judge/stays-open.ts';
import { areTwoConnections } from '../judge/two-connections.ts';
import type { Check } from './check.ts';

export const oneConnection: Check = {
  name: 'one-connection',
  layer: 'return',
  title: { en: 'LVS passes the connection through', zh: 'LVS 让连接直通' },
  why: {
    en: 'Client and server are the two ends of one connection. LVS holds nothing of it but an entry in a table.',
    zh: '客户端和服务器是同一个连接的两端，LVS 只在表里为它留一条记录。',
  },
  judge: isOneConnection,
};

export function proxyAccepts(requests: readonly Request[]): Check {
  return {
    name: 'proxy-accepts',
    layer: 'service',
    title: { en: 'Each port of the proxy accepts connections', zh: '代理的每个端口都接受连接' },
    why: {
      en: 'A proxy is a program. Where it does not run, nobody listens, and the kernel refuses.',
      zh: '代理是一个程序。它没有运行，就没有人监听，内核会拒绝连接。',
    },
    asks: requests,
    judge: (observation) => accepts(observation, requests),
  };
}

export function twoConnections(requests: readonly Request[]): Check {
  return {
    name: 'two-connections',
    layer: 'service',
    title: { en: 'The proxy ends the connection and opens another', zh: '代理终结连接，再另开一个' },
    why: {
      en: 'A proxy can decide, repeat and look inside because it is an end of both connections. It takes both with it when it dies.',
      zh: '代理是两个连接的端点，所以能做决定、能重试、能看内容；它一退出，两个连接也随之断开。',
    },
    asks: requests,
    judge: (observation) => areTwoConnections(observation, requests),
  };
}

export function idleKept(holds: readonly Hold[]): Check {
  return {
    name: 'idle-kept',
    layer: 'service',
    title: { en: 'A connection in which nobody speaks stays open', zh: '没有数据的连接保持打开' },
    why: {
      en: 'Whoever reads, types or waits says nothing for a while. A timeout of the proxy that is too short cuts it off.',
      zh: '阅读、输入或等待的人会有一阵子不说话。代理的超时太短，就会把连接切断。',
    },
    asks: holds,
    judge: (observation) => staysOpen(observation, holds),
  };
}

export function proxyFindsServers(requests: readonly Request[]): Check {
  return {
    name: 'proxy-finds-servers',
    layer: 'service',
    title: { en: 'The proxy has servers to hand requests to', zh: '代理有可用的服务器' },
    why: {
      en: 'A proxy that takes all its servers for dead answers in its own name, though they are well.',
      zh: '代理若认为所有服务器都已失效，就会自己应答，哪怕服务器其实都正常。',
    },
    asks: requests,
    judge: (observation) => findsServers(observation, requests),
  };
}

export function streamAnswers(request: Request): Check {
  return {
    name: 'stream-answers',
    layer: 'service',
    telling: true,
    title: { en: 'The plain L4 proxy carries requests to a server', zh: '普通的四层代理把请求送到服务器' },
    why: {
      en: 'The server sees the proxy as its client, and must let it in: rules for the addresses of clients do not hold here.',
      zh: '服务器看到的客户端是代理，必须放行它：按客户端地址写的规则在这里不成立。',
    },
    asks: [request],
    judge: (observation) => reachesServer(observation, [request]),
  };
}
