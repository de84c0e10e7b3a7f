import { node, webService } from '../topology/node.ts';
import type { LabDefinition } from '../topology/schema.ts';

/** The same two servers behind LVS, which passes connections through, and behind proxies, which end them. */
export const lab: LabDefinition = {
  title: { en: 'LVS and proxies', zh: 'LVS 与代理' },
  summary: {
    en: 'The same servers behind LVS, nginx and haproxy: who ends the connection, and whom the servers see.',
    zh: '同样的服务器，分别放在 LVS、nginx 和 haproxy 后面：谁终结连接，服务器看到的是谁。',
  },
  chapter: 6,
  services: [webService('front')],
  nodes: {
    director: node('director', 'director', 'front'),
    proxy: node('proxy', 'proxy', 'front'),
    rs1: node('real-server', 'rs1', 'front'),
    rs2: node('real-server', 'rs2', 'front'),
    client: node('client', 'client', 'front'),
  },
};
