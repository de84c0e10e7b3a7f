import { node, webService } from '../topology/node.ts';
import type { LabDefinition } from '../topology/schema.ts';

/** What FULLNAT does, on a mainline kernel: one arm, everybody on one network, no route changed. */
export const lab: LabDefinition = {
  title: { en: 'FULLNAT', zh: '双向地址转换（FULLNAT）' },
  summary: {
    en: 'The director rewrites both ends of each packet, so replies come back to it whatever the routes are.',
    zh: '调度器同时改写请求的源地址和目的地址，所以无论路由如何，应答都会回到调度器。',
  },
  chapter: 4,
  services: [webService('front')],
  nodes: {
    director: node('director', 'director', 'front'),
    rs1: node('real-server', 'rs1', 'front'),
    rs2: node('real-server', 'rs2', 'front'),
    client: node('client', 'client', 'front'),
  },
};
