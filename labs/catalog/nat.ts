import { address } from '../topology/addresses.ts';
import type { LabDefinition } from '../topology/schema.ts';

/** NAT with two arms: the director stands between the clients' network and the real servers'. */
export const lab: LabDefinition = {
  title: { en: 'NAT', zh: '网络地址转换（NAT）' },
  summary: {
    en: 'The director rewrites the destination of each request, and the source of each reply on its way back.',
    zh: '调度器改写请求的目的地址和端口，并在应答返回时改写其源地址和端口。',
  },
  vip: address('front', 'vip'),
  nodes: {
    director: {
      role: 'director',
      addresses: { front: address('front', 'director'), back: address('back', 'director') },
    },
    rs1: { role: 'real-server', addresses: { back: address('back', 'rs1') } },
    rs2: { role: 'real-server', addresses: { back: address('back', 'rs2') } },
    client: { role: 'client', addresses: { front: address('front', 'client') } },
  },
};
