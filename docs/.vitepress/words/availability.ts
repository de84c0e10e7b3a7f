import type { WordGroup } from './word.ts';

export const availability: WordGroup = {
  id: 'availability',
  title: { en: 'Health checks and a second director', zh: '健康检查与第二台调度器' },
  words: [
    {
      id: 'keepalived',
      term: 'keepalived',
      name: { en: 'keepalived', zh: 'keepalived' },
      meaning: {
        en: 'A program beside IPVS: it writes the table from a file, checks the real servers, and moves the VIP between directors.',
        zh: '与 IPVS 配合的程序：按配置文件写 IPVS 表，检查真实服务器，并在调度器之间切换 VIP。',
      },
      shown: 'labs/keepalived#start',
    },
    {
      id: 'health-check',
      term: 'health check',
      name: { en: 'health check', zh: '健康检查' },
      meaning: {
        en: 'A question that a real server is asked again and again. Who does not answer it is taken out of the table.',
        zh: '反复向真实服务器提出的询问。不答复的，从表里摘掉。',
      },
      said: { en: ['health check'], zh: ['健康检查'] },
      shown: 'labs/keepalived#wire',
    },
    {
      id: 'sorry-server',
      term: 'sorry server',
      name: { en: 'sorry server', zh: 'sorry server' },
      meaning: {
        en: 'A server that stands in when too few of the real servers are left, to say “back soon”.',
        zh: '真实服务器剩得太少时顶上的服务器，用来回答“马上回来”。',
      },
      shown: 'labs/keepalived#sorry',
    },
    {
      id: 'quorum',
      term: 'quorum',
      name: { en: 'quorum', zh: '法定数' },
      meaning: {
        en: 'How much weight must be left together, or the sorry server takes all requests. Without a word it is 1.',
        zh: '剩下的权重之和至少要有多少，不够就由 sorry server 接下全部请求。不写就是 1。',
      },
      said: { en: ['quorum'], zh: ['quorum', '法定数'] },
      shown: 'labs/keepalived#sorry',
    },
    {
      id: 'vrrp',
      term: 'VRRP',
      name: { en: 'Virtual Router Redundancy Protocol', zh: '虚拟路由器冗余协议' },
      meaning: {
        en: 'The protocol by which directors agree on who has the VIP: that one says so every second, and the others wait until they hear it no more. IP protocol 112.',
        zh: '调度器之间协商 VIP 归谁的协议：拿着 VIP 的每秒通告一次，其余的等着，听不到了才接管。IP 协议号 112。',
      },
      shown: 'labs/ha#adverts',
    },
    {
      id: 'gratuitous-arp',
      term: 'gratuitous ARP',
      name: { en: 'gratuitous ARP', zh: '无故 ARP' },
      meaning: {
        en: 'An ARP packet that nobody asked for. By it the new owner of the VIP tells the link of its MAC.',
        zh: '没有人询问就主动发出的 ARP 包。VIP 的新主人用它把自己的 MAC 地址告诉整条链路。',
      },
      said: { en: ['gratuitous ARP'], zh: ['无故 ARP'] },
      shown: 'labs/ha#gratuitous-arp',
    },
    {
      id: 'split-brain',
      term: 'split brain',
      name: { en: 'split brain', zh: '脑裂' },
      meaning: {
        en: 'Two directors that do not hear each other, each of which takes the other for dead and has the VIP.',
        zh: '两台调度器听不到对方，都以为对方坏了，于是都占着 VIP。',
      },
      said: { en: ['split brain'], zh: ['脑裂'] },
      shown: 'labs/ha#split-brain',
    },
    {
      id: 'sync-daemon',
      term: 'sync daemon',
      name: { en: 'sync daemon', zh: '同步守护进程' },
      meaning: {
        en: 'The part of IPVS that tells another director of the connections, so that they survive a failover. It takes one in state master and one in state backup.',
        zh: 'IPVS 里把连接告诉另一台调度器的部分，切换之后连接因此不断。要成对：一台处于 master 状态，一台处于 backup 状态。',
      },
      said: { en: ['sync daemon'], zh: ['同步守护进程'] },
      shown: 'labs/ha#connections',
    },
  ],
};
