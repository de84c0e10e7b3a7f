import type { WordGroup } from './word.ts';

export const methods: WordGroup = {
  id: 'methods',
  title: { en: 'Forwarding methods', zh: '转发方式（工作模式）' },
  words: [
    {
      id: 'nat',
      term: 'NAT',
      name: { en: 'network address translation', zh: '网络地址转换' },
      meaning: {
        en: 'The director changes the destination of requests and the source of replies. Replies come back through it. Option -m, listed as Masq.',
        zh: '调度器改写请求的目的地址和应答的源地址，应答经它返回。选项 -m，显示为 Masq。',
      },
      said: { en: ['NAT'], zh: ['NAT', '网络地址转换'] },
      shown: 'labs/nat#prove-rewrite',
    },
    {
      id: 'dr',
      term: 'DR',
      name: { en: 'Direct Routing', zh: '直接路由' },
      meaning: {
        en: "The director puts the request into a new frame, to the real server's MAC, and doesn't change it. Replies go straight to the client. Option -g, listed as Route.",
        zh: '调度器把请求装进新的帧，发往真实服务器的 MAC 地址，请求本身不变。应答直达客户端。选项 -g，显示为 Route。',
      },
      said: { en: ['DR', 'Direct Routing'], zh: ['DR', '直接路由'] },
      shown: 'labs/dr#prove-counters',
    },
    {
      id: 'tun',
      term: 'TUN',
      name: { en: 'tunneling', zh: '隧道' },
      meaning: {
        en: 'The director puts the request into a second IP packet, to the real server. Replies go straight to the client, unwrapped. Option -i, listed as Tunnel.',
        zh: '调度器把请求封装进另一个 IP 数据包，发给真实服务器。应答不封装，直达客户端。选项 -i，显示为 Tunnel。',
      },
      shown: 'labs/tun#prove-request',
    },
    {
      id: 'ipip',
      term: 'IPIP',
      name: { en: 'IP in IP', zh: 'IP 套 IP' },
      meaning: {
        en: 'The plainest tunnel: an IP packet inside another, protocol 4, 20 bytes longer.',
        zh: '最简单的隧道：一个 IP 数据包装在另一个里，协议号 4，增加 20 字节。',
      },
      shown: 'labs/tun#prove-unwrap',
    },
    {
      id: 'gre',
      term: 'GRE',
      name: { en: 'Generic Routing Encapsulation', zh: '通用路由封装' },
      meaning: {
        en: 'A tunnel that most routers speak: protocol 47, 24 bytes longer.',
        zh: '多数路由器都支持的隧道：协议号 47，增加 24 字节。',
      },
      shown: 'labs/tun#variant-gre',
    },
    {
      id: 'gue',
      term: 'GUE',
      name: { en: 'Generic UDP Encapsulation', zh: '通用 UDP 封装' },
      meaning: {
        en: 'A tunnel in UDP, so that it has ports, by which routers spread load; 32 bytes longer.',
        zh: '装在 UDP 里的隧道，因此带有端口，路由器可以按端口分散流量；增加 32 字节。',
      },
      shown: 'labs/tun#variant-gue',
    },
    {
      id: 'fullnat',
      term: 'FULLNAT',
      name: { en: 'NAT of both ends', zh: '双向地址转换' },
      meaning: {
        en: 'The source of requests is changed too, to the DIP, so replies come back to the director by themselves. Not a method of the mainline kernel; built from IPVS and netfilter.',
        zh: '连请求的源地址也改成 DIP，应答因此自然回到调度器。它不是主线内核的转发方式，而是由 IPVS 和 netfilter 组合而成的。',
      },
      said: { en: ['FULLNAT'], zh: ['FULLNAT', '双向地址转换'] },
      shown: 'labs/fullnat#prove-conntrack',
    },
    {
      id: 'dnat',
      term: 'DNAT',
      name: { en: 'destination NAT', zh: '目的地址转换' },
      meaning: {
        en: 'The destination of a packet is changed, and its port if wanted.',
        zh: '改写数据包的目的地址，需要时连端口一起改。',
      },
    },
    {
      id: 'snat',
      term: 'SNAT',
      name: { en: 'source NAT', zh: '源地址转换' },
      meaning: {
        en: 'The source of a packet is changed.',
        zh: '改写数据包的源地址。',
      },
    },
  ],
};
