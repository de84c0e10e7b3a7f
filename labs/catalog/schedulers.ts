import { node, webService } from '../topology/node.ts';
import type { LabDefinition } from '../topology/schema.ts';

/** Whom IPVS chooses: two real servers of unequal strength, and a client that counts who answered. */
export const lab: LabDefinition = {
  title: { en: 'Schedulers', zh: '调度算法' },
  summary: {
    en: 'Fourteen ways to choose a real server, each shown by the connections that it hands out.',
    zh: '选择真实服务器的十四种算法，每一种都用它分出去的连接来证明。',
  },
  chapter: 8,
  services: [webService('front')],
  nodes: {
    director: node('director', 'director', 'front'),
    rs1: node('real-server', 'rs1', 'front'),
    rs2: node('real-server', 'rs2', 'front'),
    client: node('client', 'client', 'front'),
  },
};
