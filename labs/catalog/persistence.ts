import { address } from '../topology/addresses.ts';
import { node, webService } from '../topology/node.ts';
import type { LabDefinition } from '../topology/schema.ts';

/** Clients that stay with their real server, and how to part them. The client has two addresses, so it can be two. */
export const lab: LabDefinition = {
  title: { en: 'Persistence', zh: '会话保持' },
  summary: {
    en: 'Clients that stay with their real server: for how long, how many of them, and how to take a server away.',
    zh: '让客户端固定在同一台真实服务器：保持多久、涉及多少客户端，以及怎样让一台服务器下线。',
  },
  chapter: 9,
  services: [webService('front')],
  nodes: {
    director: node('director', 'director', 'front'),
    rs1: node('real-server', 'rs1', 'front'),
    rs2: node('real-server', 'rs2', 'front'),
    client: {
      role: 'client',
      addresses: { front: [address('front', 'client'), address('front', 'secondClient')] },
    },
  },
};
