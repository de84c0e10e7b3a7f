import { address } from '../topology/addresses.ts';
import type { LabDefinition } from '../topology/schema.ts';

/** Tunneling: one real server beside the director, the other in a network behind a router. */
export const lab: LabDefinition = {
  title: { en: 'Tunneling', zh: '隧道（TUN）' },
  summary: {
    en: 'The director wraps each request into a packet to the real server, which may be anywhere and answers the client itself.',
    zh: '调度器把请求装进发往真实服务器的数据包；真实服务器可以在任何网络里，并直接回应客户端。',
  },
  vip: address('front', 'vip'),
  nodes: {
    director: { role: 'director', addresses: { front: address('front', 'director') } },
    router: {
      role: 'router',
      addresses: { front: address('front', 'router'), far: address('far', 'router') },
    },
    rs1: { role: 'real-server', addresses: { front: address('front', 'rs1') } },
    rs2: { role: 'real-server', addresses: { far: address('far', 'rs2') } },
    client: { role: 'client', addresses: { front: address('front', 'client') } },
  },
};
