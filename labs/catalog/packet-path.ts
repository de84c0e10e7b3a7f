import { address } from '../topology/addresses.ts';
import { node, webService } from '../topology/node.ts';
import type { LabDefinition } from '../topology/schema.ts';

/** A director with a firewall, in NAT; the router beside it is the way of replies when the method becomes DR. */
export const lab: LabDefinition = {
  title: { en: 'Packet path and firewall', zh: '数据包路径与防火墙' },
  summary: {
    en: 'Which chains of the director see which half of a connection, and a firewall there that lets through just that.',
    zh: '一个连接的两半各经过调度器的哪些链，以及一道只放行它们的防火墙。',
  },
  chapter: 7,
  services: [webService('front')],
  closed: [
    { address: address('front', 'vip'), port: 9100 },
    { address: address('front', 'director'), port: 9100 },
    { address: address('back', 'rs1'), port: 80 },
    { address: address('back', 'rs2'), port: 80 },
  ],
  nodes: {
    director: node('director', 'director', 'front', 'back'),
    router: node('router', 'router', 'front', 'back'),
    rs1: node('real-server', 'rs1', 'back'),
    rs2: node('real-server', 'rs2', 'back'),
    client: node('client', 'client', 'front'),
  },
};
