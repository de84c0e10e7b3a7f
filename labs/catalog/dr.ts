import { address } from '../topology/addresses.ts';
import type { LabDefinition } from '../topology/schema.ts';

/** Direct Routing on one network: the director, two real servers and a client side by side. */
export const lab: LabDefinition = {
  title: { en: 'Direct Routing', zh: '直接路由（DR）' },
  summary: {
    en: 'The director hands each request on by its MAC address; the real servers answer the client themselves.',
    zh: '调度器只改写目的 MAC 地址转交请求，真实服务器直接回应客户端。',
  },
  vip: address('front', 'vip'),
  nodes: {
    director: { role: 'director', addresses: { front: address('front', 'director') } },
    rs1: { role: 'real-server', addresses: { front: address('front', 'rs1') } },
    rs2: { role: 'real-server', addresses: { front: address('front', 'rs2') } },
    client: { role: 'client', addresses: { front: address('front', 'client') } },
  },
};
