import { address } from '../topology/addresses.ts';
import type { LabDefinition } from '../topology/schema.ts';

/** What FULLNAT does, on a mainline kernel: one arm, everybody on one network, no route changed. */
export const lab: LabDefinition = {
  title: { en: 'FULLNAT', zh: '双向地址转换（FULLNAT）' },
  summary: {
    en: 'The director rewrites both ends of each packet, so replies come back to it whatever the routes are.',
    zh: '调度器同时改写数据包的源和目的地址，因此无论路由如何，应答都会回到调度器。',
  },
  vip: address('front', 'vip'),
  nodes: {
    director: { role: 'director', addresses: { front: address('front', 'director') } },
    rs1: { role: 'real-server', addresses: { front: address('front', 'rs1') } },
    rs2: { role: 'real-server', addresses: { front: address('front', 'rs2') } },
    client: { role: 'client', addresses: { front: address('front', 'client') } },
  },
};
