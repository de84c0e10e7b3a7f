import type { WordGroup } from './word.ts';

export const addresses: WordGroup = {
  id: 'addresses',
  title: { en: 'Addresses', zh: '地址' },
  words: [
    {
      id: 'vip',
      term: 'VIP',
      name: { en: 'virtual IP address', zh: '虚拟 IP 地址' },
      meaning: {
        en: 'The address that clients use for the service. The director has it; in DR and TUN each real server has it too.',
        zh: '客户端访问服务所用的地址。它配在调度器上；在 DR 和 TUN 模式下，每台真实服务器上也有。',
      },
      said: { en: ['VIP', 'virtual IP address'], zh: ['VIP', '虚拟 IP 地址'] },
      shown: 'labs/dr#vip-director',
    },
    {
      id: 'rip',
      term: 'RIP',
      name: { en: "real server's IP address", zh: '真实服务器的 IP 地址' },
      meaning: {
        en: "A real server's own address, by which the director knows it.",
        zh: '真实服务器自己的地址，调度器的规则里写的就是它。',
      },
      shown: 'labs/nat#prove-rewrite',
    },
    {
      id: 'dip',
      term: 'DIP',
      name: { en: "director's IP address", zh: '调度器的 IP 地址' },
      meaning: {
        en: "The director's own address towards the real servers: their gateway in NAT, the outer source in TUN, the client that they see in FULLNAT. It doesn't mean destination IP.",
        zh: '调度器自己的、朝向真实服务器一侧的地址：NAT 模式下，它是真实服务器的网关；TUN 模式下，它是外层的源地址；FULLNAT 模式下，它就是真实服务器看到的客户端。DIP 在这里不是目的 IP（destination IP）的意思。',
      },
      shown: 'labs/nat#prove-rewrite',
    },
    {
      id: 'cip',
      term: 'CIP',
      name: { en: "client's IP address", zh: '客户端的 IP 地址' },
      meaning: {
        en: 'The address that a request comes from, and to which the reply has to go.',
        zh: '请求从这个地址发出，应答也要回到这个地址。',
      },
      shown: 'labs/nat#prove-rewrite',
    },
  ],
};
