import type Dockerode from 'dockerode';
import type { Host } from '../../../labs/host/host.ts';
import type { Lab } from '../../../labs/topology/schema.ts';

/** A lab with a node on two networks, so that the order of networks shows. */
export const lab: Lab = {
  name: 'sample',
  title: { en: 'Sample', zh: '示例' },
  summary: { en: 'Two networks.', zh: '两个网络。' },
  chapter: 1,
  services: [{ vip: '192.0.2.3', port: 80, protocol: 'tcp' }],
  nodes: {
    director: { role: 'director', addresses: { front: ['192.0.2.5'], back: ['198.51.100.5'] } },
    rs1: { role: 'real-server', addresses: { back: ['198.51.100.7'] } },
    client: { role: 'client', addresses: { front: ['192.0.2.9'] } },
  },
};

/** A host whose engine is the given parts of one. */
export function hostWith(docker: Partial<Dockerode>, more: Partial<Host> = {}): Host {
  return {
    kind: 'vm',
    docker: docker as Dockerode, // the tests use no other part of it
    image: 'lab-image:1',
    fingerprint: 'f1',
    checkpoints: undefined,
    ...more,
  };
}
