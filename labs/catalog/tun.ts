import { node, webService } from '../topology/node.ts';
import type { LabDefinition } from '../topology/schema.ts';

/** Tunneling: one real server beside the director, the other in a network behind a router. */
export const lab: LabDefinition = {
  title: { en: 'Tunneling', zh: '隧道（TUN）' },
  summary: {
    en: 'The director wraps each request into a packet to the real server, which may be anywhere and answers the client itself.',
    zh: '调度器把请求封装在发往真实服务器的数据包里；真实服务器可以在任何网络里，直接应答客户端。',
  },
  chapter: 3,
  services: [webService('front')],
  nodes: {
    director: node('director', 'director', 'front'),
    router: node('router', 'router', 'front', 'far'),
    rs1: node('real-server', 'rs1', 'front'),
    rs2: node('real-server', 'rs2', 'far'),
    client: node('client', 'client', 'front'),
  },
};
