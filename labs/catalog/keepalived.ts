import { node, webService } from '../topology/node.ts';
import type { LabDefinition } from '../topology/schema.ts';

/** Direct Routing that keeps itself up: keepalived on the director owns the VIP and the IPVS table. */
export const lab: LabDefinition = {
  title: { en: 'keepalived', zh: 'keepalived' },
  summary: {
    en: 'A director that watches its real servers: keepalived takes out what fails, and puts it back when it returns.',
    zh: '会看护真实服务器的调度器：keepalived 把出故障的摘掉，等它恢复再放回来。',
  },
  chapter: 10,
  services: [webService('front')],
  nodes: {
    director: node('director', 'director', 'front'),
    rs1: node('real-server', 'rs1', 'front'),
    rs2: node('real-server', 'rs2', 'front'),
    client: node('client', 'client', 'front'),
  },
};
