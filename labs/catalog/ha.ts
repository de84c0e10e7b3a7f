import { node, webService } from '../topology/node.ts';
import type { LabDefinition } from '../topology/schema.ts';

/** Direct Routing with two directors that share the VIP by VRRP: one serves, the other is ready to. */
export const lab: LabDefinition = {
  title: { en: 'High availability', zh: '高可用' },
  summary: {
    en: 'Two directors with VRRP: one has the VIP, the other takes over within four seconds, open connections included.',
    zh: '两台调度器用 VRRP 共用一个 VIP：一台服务，另一台在四秒之内接管，连已打开的连接也不断。',
  },
  chapter: 11,
  services: [webService('front')],
  nodes: {
    director: node('director', 'director', 'front'),
    backup: node('backup-director', 'backup', 'front'),
    rs1: node('real-server', 'rs1', 'front'),
    rs2: node('real-server', 'rs2', 'front'),
    client: node('client', 'client', 'front'),
  },
};
