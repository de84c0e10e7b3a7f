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
        zh: '客户端访问服务所用的地址。调度器上有它；在 DR 和 TUN 方式下，每台真实服务器上也有。',
      },
    },
    {
      id: 'rip',
      term: 'RIP',
      name: { en: "real server's IP address", zh: '真实服务器的 IP 地址' },
      meaning: {
        en: "A real server's own address, by which the director knows it.",
        zh: '真实服务器自己的地址，调度器用它来指称这台服务器。',
      },
    },
    {
      id: 'dip',
      term: 'DIP',
      name: { en: "director's IP address", zh: '调度器的 IP 地址' },
      meaning: {
        en: "The director's own address towards the real servers: their gateway in NAT, the outer source in TUN, the client that they see in FULLNAT. It doesn't mean destination IP.",
        zh: '调度器朝向真实服务器一侧的自己的地址：在 NAT 中是它们的网关，在 TUN 中是外层的来源，在 FULLNAT 中是它们看到的客户端。它不是目的 IP（destination IP）的意思。',
      },
    },
    {
      id: 'cip',
      term: 'CIP',
      name: { en: "client's IP address", zh: '客户端的 IP 地址' },
      meaning: {
        en: 'The address that a request comes from, and to which the reply has to go.',
        zh: '请求来自的地址，也是应答要去的地址。',
      },
    },
  ],
};
