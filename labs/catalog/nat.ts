import { node, webService } from '../topology/node.ts';
import type { LabDefinition } from '../topology/schema.ts';

/** NAT with two arms: the director stands between the clients' network and the real servers'. */
export const lab: LabDefinition = {
  title: { en: 'NAT', zh: '网络地址转换（NAT）' },
  summary: {
    en: 'The director rewrites the destination of each request, and the source of each reply on its way back.',
    zh: '调度器改写请求的目的地址和端口，并在应答返回时改写其源地址和端口。',
  },
  chapter: 2,
  services: [webService('front')],
  nodes: {
    director: node('director', 'director', 'front', 'back'),
    rs1: node('real-server', 'rs1', 'back'),
    rs2: node('real-server', 'rs2', 'back'),
    client: node('client', 'client', 'front'),
  },
};
