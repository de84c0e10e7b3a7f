import type { Text } from '../../labs/language/text.ts';
import type { ForwardingMethod } from '../observe/parse/ipvs-rules.ts';

/**
 * What a forwarding mode does to a packet, and where replies go. From the senders of IPVS: `ip_vs_dr_xmit`,
 * `ip_vs_tunnel_xmit` and `ip_vs_nat_xmit` (linux: net/netfilter/ipvs/ip_vs_xmit.c).
 */
export interface Mode {
  readonly title: Text;
  /** The method that the table of IPVS has for it. */
  readonly method: ForwardingMethod;
  /** Whose address a request comes from when a real server gets it, and whose it goes to. */
  readonly from: 'client' | 'director';
  readonly to: 'vip' | 'real-server';
  /** The port that it goes to there. */
  readonly port: number;
  /** Whether it arrives inside another packet, from the director to the real server. */
  readonly wrapped: boolean;
  /** Whether replies come by the director, which has to rewrite them, or past it. */
  readonly back: 'director' | 'direct';
}

const port = 80;

/** The modes of a kernel as it comes. `fullnat` is NAT together with a source NAT by netfilter. */
export const modes = {
  direct: {
    title: { en: 'Direct Routing', zh: '直接路由' },
    ...{ method: 'direct', from: 'client', to: 'vip', port, wrapped: false, back: 'direct' },
  },
  tunnel: {
    title: { en: 'tunnels', zh: '隧道' },
    ...{ method: 'tunnel', from: 'client', to: 'vip', port, wrapped: true, back: 'direct' },
  },
  nat: {
    title: { en: 'NAT', zh: 'NAT' },
    ...{ method: 'nat', from: 'client', to: 'real-server', port, wrapped: false, back: 'director' },
  },
  fullnat: {
    title: { en: 'FULLNAT', zh: 'FULLNAT' },
    ...{ method: 'nat', from: 'director', to: 'real-server', port, wrapped: false, back: 'director' },
  },
} satisfies Record<string, Mode>;

/** NAT alone can change the port: the same mode with the real servers on another one. */
export function toPort(mode: Mode, mapped: number): Mode {
  return { ...mode, port: mapped };
}
