import type { WordGroup } from './word.ts';

export const parts: WordGroup = {
  id: 'parts',
  title: { en: 'Programs and parts of the kernel', zh: '程序与内核组件' },
  words: [
    {
      id: 'lvs',
      term: 'LVS',
      name: { en: 'Linux Virtual Server', zh: 'Linux 虚拟服务器' },
      meaning: {
        en: 'The whole: several real servers that look like one, by means of a Linux director.',
        zh: '整套系统的名称：借助一台 Linux 调度器，让几台真实服务器看起来像一台。',
      },
    },
    {
      id: 'ipvs',
      term: 'IPVS',
      name: { en: 'IP Virtual Server', zh: 'IP 虚拟服务器' },
      meaning: {
        en: 'The part of the Linux kernel that does the balancing.',
        zh: 'Linux 内核中负责负载均衡的部分。',
      },
      shown: 'how-it-works#hooks',
    },
    {
      id: 'ipvsadm',
      term: 'ipvsadm',
      name: { en: 'IPVS administration', zh: 'IPVS 管理工具' },
      meaning: {
        en: "The program that writes and lists the IPVS table. It doesn't run while the cluster works.",
        zh: '用来写入和列出 IPVS 表的程序。集群工作时它并不运行。',
      },
      shown: 'ipvsadm#look',
    },
    {
      id: 'netfilter',
      term: 'netfilter',
      name: { en: 'netfilter', zh: 'netfilter' },
      meaning: {
        en: 'The hooks in the kernel that packets pass. IPVS sits there, and so do the rules of iptables and nft.',
        zh: '内核里数据包要经过的一组钩子（hook）。IPVS 挂在那里，iptables 和 nft 的规则也在那里。',
      },
      shown: 'labs/packet-path#trace',
    },
    {
      id: 'conntrack',
      term: 'conntrack',
      name: { en: 'connection tracking', zh: '连接跟踪' },
      meaning: {
        en: "Netfilter's own table of connections. IPVS has another one, and keeps its packets out of this unless vs.conntrack is 1.",
        zh: 'netfilter 自己的连接表。IPVS 另有一张表；除非 vs.conntrack 为 1，它不让自己的数据包进入 netfilter 的表。',
      },
      said: { en: ['conntrack', 'connection tracking'], zh: ['conntrack', '连接跟踪'] },
      shown: 'labs/packet-path#states',
    },
    {
      id: 'dpvs',
      term: 'DPVS',
      name: { en: 'LVS on DPDK', zh: '基于 DPDK 的 LVS' },
      meaning: {
        en: 'A load balancer made from LVS that runs in a program, past the kernel. It has FULLNAT.',
        zh: '由 LVS 发展而来的负载均衡器，绕过内核，在用户态运行。它支持 FULLNAT。',
      },
      shown: 'labs/fullnat#origin',
    },
  ],
};
