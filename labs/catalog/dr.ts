import { node, webService } from '../topology/node.ts';
import type { LabDefinition } from '../topology/schema.ts';

/** Direct Routing on one network: the director, two real servers and a client side by side. */
export const lab: LabDefinition = {
  title: { en: 'Direct Routing', zh: '直接路由（DR）' },
  summary: {
    en: 'The director hands each request on by its MAC address; the real servers answer the client themselves.',
    zh: '调度器转交请求时只改目的 MAC 地址，真实服务器直接应答客户端。',
  },
  chapter: 1,
  services: [webService('front')],
  nodes: {
    director: node('director', 'director', 'front'),
    rs1: node('real-server', 'rs1', 'front'),
    rs2: node('real-server', 'rs2', 'front'),
    client: node('client', 'client', 'front'),
  },
};
