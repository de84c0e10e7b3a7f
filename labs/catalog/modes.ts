import { node, webService } from '../topology/node.ts';
import type { LabDefinition } from '../topology/schema.ts';

/** One cluster for all forwarding modes: the real servers have the director and a router beside them. */
export const lab: LabDefinition = {
  title: { en: 'One cluster, four modes', zh: '一个集群，四种模式' },
  summary: {
    en: 'The same machines start with NAT and go to DR, TUN, FULLNAT and back; see what changes, and what does not.',
    zh: '同一组机器从 NAT 开始，换到 DR、TUN、FULLNAT 再换回来，看哪些变了，哪些没变。',
  },
  chapter: 5,
  services: [webService('front')],
  nodes: {
    director: node('director', 'director', 'front', 'back'),
    router: node('router', 'router', 'front', 'back'),
    rs1: node('real-server', 'rs1', 'back'),
    rs2: node('real-server', 'rs2', 'back'),
    client: node('client', 'client', 'front'),
  },
};
