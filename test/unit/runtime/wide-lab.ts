import type { Lab } from '../../../labs/topology/schema.ts';

/** A lab with everything that a lab may have and the first ones don't. */
export const wideLab: Lab = {
  name: 'wide',
  title: { en: 'Wide', zh: '宽' },
  summary: { en: 'Two VIPs, UDP, a small network, all roles.', zh: '两个 VIP、UDP、小网络和所有角色。' },
  chapter: 9,
  services: [
    { vip: '192.0.2.3', port: 443, protocol: 'tcp' },
    { vip: '192.0.2.4', port: 53, protocol: 'udp' },
    { vip: '192.0.2.4', port: 53, protocol: 'tcp' },
  ],
  subnets: { back: '198.51.100.64/26' },
  nodes: {
    director: { role: 'director', addresses: { front: ['192.0.2.5'], back: ['198.51.100.69'] } },
    backup: { role: 'backup-director', addresses: { front: ['192.0.2.6'], back: ['198.51.100.70'] } },
    proxy: { role: 'proxy', addresses: { front: ['192.0.2.10'] } },
    rs1: { role: 'real-server', addresses: { back: ['198.51.100.71', '198.51.100.81'] } },
    client: { role: 'client', addresses: { front: ['192.0.2.9', '192.0.2.109'] } },
  },
};
