import type { Text } from '../../labs/language/text.ts';
import { forwardsBy, hasServers } from '../judge/ipvs-servers.ts';
import { hasService } from '../judge/ipvs-service.ts';
import type { Mode } from '../judge/mode.ts';
import type { ForwardingMethod } from '../observe/parse/ipvs-rules.ts';
import type { Check } from './check.ts';

export const ipvsService: Check = {
  name: 'ipvs-service',
  layer: 'ipvs',
  title: { en: 'IPVS has the virtual service', zh: 'IPVS 中有虚拟服务' },
  why: {
    en: 'What matches no virtual service goes to the director itself, which refuses the connection.',
    zh: '不匹配任何虚拟服务的数据包由调度器自己处理，连接会被拒绝。',
  },
  judge: hasService,
};

const methodTitles: Readonly<Record<ForwardingMethod, Text>> = {
  direct: {
    en: 'All real servers are reached by Direct Routing',
    zh: '所有真实服务器的转发方式都是直接路由',
  },
  tunnel: { en: 'All real servers are reached by a tunnel', zh: '所有真实服务器的转发方式都是隧道' },
  nat: { en: 'All real servers are reached by NAT', zh: '所有真实服务器的转发方式都是 NAT' },
};

const whatMethodsDo: Text = {
  en: 'Route leaves the packet as it is and changes the MAC address alone, Tunnel wraps it up, Masq rewrites its destination. The rest of the cluster is built for one of them.',
  zh: 'Route 保持数据包不变、只改 MAC 地址，Tunnel 再封装一层，Masq 改写目的地址。集群的其余部分只为其中一种方式而搭建。',
};

/** The real servers are reached by the method of the mode. */
export function ipvsMethod({ method }: Mode): Check {
  return {
    name: 'ipvs-method',
    layer: 'ipvs',
    title: methodTitles[method],
    why: whatMethodsDo,
    judge: (observation) => forwardsBy(observation, method),
  };
}

/** The service has each real server, with the port of the mode. */
export function ipvsRealServers(mode: Mode): Check {
  return {
    name: 'ipvs-real-servers',
    layer: 'ipvs',
    title: { en: 'Both real servers are in the service', zh: '两台真实服务器都在虚拟服务里' },
    why: {
      en: 'A real server that is not in the table, has weight 0, or stands there with a port where nobody listens serves no new connection.',
      zh: '不在表里、权重为 0，或端口写错的真实服务器，都服务不了新连接。',
    },
    judge: (observation) => hasServers(observation, mode),
  };
}
