import { address } from '../topology/addresses.ts';
import type { LabDefinition } from '../topology/schema.ts';

/** One cluster for all forwarding modes: the real servers have the director and a router beside them. */
export const lab: LabDefinition = {
  title: { en: 'One cluster, four modes', zh: '一个集群，四种模式' },
  summary: {
    en: 'The same machines go from NAT to DR to TUN to FULLNAT and back; see what changes, and what does not.',
    zh: '同一组机器从 NAT 换到 DR、TUN、FULLNAT 再换回来，看哪些变了，哪些没变。',
  },
  vip: address('front', 'vip'),
  nodes: {
    director: {
      role: 'director',
      addresses: { front: address('front', 'director'), back: address('back', 'director') },
    },
    router: {
      role: 'router',
      addresses: { front: address('front', 'router'), back: address('back', 'router') },
    },
    rs1: { role: 'real-server', addresses: { back: address('back', 'rs1') } },
    rs2: { role: 'real-server', addresses: { back: address('back', 'rs2') } },
    client: { role: 'client', addresses: { front: address('front', 'client') } },
  },
};
