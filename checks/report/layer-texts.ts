import type { Text } from '../../labs/language/text.ts';
import type { Layer } from '../model.ts';

/** What a learner calls each layer, and what has to be right in it. */
export const layerTexts: Readonly<Record<Layer, { readonly name: Text; readonly meaning: Text }>> = {
  link: {
    name: { en: 'Link and addresses', zh: '链路与地址' },
    meaning: {
      en: 'Every machine must be on the network and own the addresses that its role needs. Everything else stands on this.',
      zh: '每台机器都要接在网络上，并拥有其角色所需的地址。其余一切都以此为基础。',
    },
  },
  arp: {
    name: { en: 'ARP', zh: 'ARP' },
    meaning: {
      en: 'Who answers for an address decides where frames go. However many machines own the VIP, what they say by ARP must lead to one of them only.',
      zh: '谁应答某个地址的 ARP 请求，帧就发往谁。拥有 VIP 的机器无论有几台，它们的 ARP 应答都必须只指向其中一台。',
    },
  },
  route: {
    name: { en: 'Routes', zh: '路由' },
    meaning: {
      en: 'Each machine must know the right way to send what it has to send; a reply can take another way than its request did.',
      zh: '每台机器都要知道自己的数据包该走哪条路；应答走的路可以与请求不同。',
    },
  },
  ipvs: {
    name: { en: 'IPVS table', zh: 'IPVS 表' },
    meaning: {
      en: 'The kernel of the director spreads only what its IPVS table lists: the service, how packets are forwarded, and the real servers with their weights.',
      zh: '调度器内核只按 IPVS 表分发流量：表里有虚拟服务、转发方式，以及各真实服务器及其权重。',
    },
  },
  forwarding: {
    name: { en: 'Forwarding', zh: '转发' },
    meaning: {
      en: 'A request that reaches the director must leave it towards a real server, changed only as the forwarding method says.',
      zh: '到达调度器的请求必须转发到真实服务器，而且只按转发方式的规定改写。',
    },
  },
  return: {
    name: { en: 'Return path', zh: '回程' },
    meaning: {
      en: 'The reply must reach the client from the address it called, by the way that the forwarding method asks for.',
      zh: '应答必须以客户端所访问的地址为源地址回到客户端，并走转发方式要求的路径。',
    },
  },
  service: {
    name: { en: 'Service', zh: '服务' },
    meaning: {
      en: 'The program behind it all must listen where requests arrive, and all real servers must get their share.',
      zh: '真正提供服务的程序必须在请求到达的地址和端口上监听，每台真实服务器都要分到请求。',
    },
  },
};
