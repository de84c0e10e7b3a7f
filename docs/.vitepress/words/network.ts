import type { WordGroup } from './word.ts';

export const network: WordGroup = {
  id: 'network',
  title: { en: 'Networking', zh: '网络' },
  words: [
    {
      id: 'arp',
      term: 'ARP',
      name: { en: 'Address Resolution Protocol', zh: '地址解析协议' },
      meaning: {
        en: 'How a machine asks its link for the MAC that belongs to an IP address. Whoever answers gets the frames.',
        zh: '机器用它在自己的链路上询问某个 IP 地址对应哪个 MAC 地址。谁应答，帧就发给谁。',
      },
    },
    {
      id: 'mac',
      term: 'MAC',
      name: { en: 'MAC address', zh: 'MAC 地址' },
      meaning: {
        en: 'The address of a network interface on its link. Each frame carries two: from and to.',
        zh: '网络接口在链路上的地址。每个帧带有两个：源和目的。',
      },
      said: { en: ['MAC', 'MAC address'], zh: ['MAC', 'MAC 地址'] },
    },
    {
      id: 'l4',
      term: 'L4',
      name: { en: 'layer 4', zh: '四层' },
      meaning: {
        en: 'The transport layer: TCP and UDP with their ports.',
        zh: '传输层：TCP、UDP 及其端口。',
      },
      said: { en: ['L4'], zh: ['L4', '四层'] },
      shown: 'l4-l7#who-ends-it',
    },
    {
      id: 'l7',
      term: 'L7',
      name: { en: 'layer 7', zh: '七层' },
      meaning: {
        en: 'The application layer, such as HTTP.',
        zh: '应用层，例如 HTTP。',
      },
      said: { en: ['L7'], zh: ['L7', '七层'] },
      shown: 'labs/l4-l7#paths',
    },
    {
      id: 'frame',
      term: 'frame',
      name: { en: 'frame', zh: '帧' },
      meaning: {
        en: 'What travels on one link, from MAC to MAC. A packet gets a new one at each hop.',
        zh: '在一条链路上，从一个 MAC 地址发往另一个 MAC 地址的传输单位。数据包每走一跳就换一个新的帧。',
      },
      said: { en: [], zh: [] },
    },
    {
      id: 'packet',
      term: 'packet',
      name: { en: 'packet', zh: '数据包' },
      meaning: {
        en: 'What travels from one IP address to another, by any number of links.',
        zh: '从一个 IP 地址发往另一个 IP 地址的传输单位，中间可以经过任意多条链路。也叫报文。',
      },
      said: { en: [], zh: [] },
    },
    {
      id: 'ttl',
      term: 'TTL',
      name: { en: 'time to live', zh: '生存时间' },
      meaning: {
        en: 'A number in the IP header that each router decrements; Linux starts it at 64. It shows how many routers a packet has crossed.',
        zh: 'IP 头部里的一个数字，Linux 上初始为 64，每经过一台路由器减一。由它可知数据包走了几跳。',
      },
    },
    {
      id: 'mtu',
      term: 'MTU',
      name: { en: 'maximum transmission unit', zh: '最大传输单元' },
      meaning: {
        en: 'The size of the largest packet that a link carries, 1500 bytes on Ethernet. A tunnel needs some of it for its own header.',
        zh: '链路能承载的最大数据包长度，以太网上是 1500 字节。隧道要从中占去一部分放自己的头部。',
      },
      shown: 'labs/tun#prove-mtu',
    },
    {
      id: 'tcp',
      term: 'TCP',
      name: { en: 'Transmission Control Protocol', zh: '传输控制协议' },
      meaning: {
        en: 'The protocol below HTTP: ordered bytes in a connection between two ports.',
        zh: 'HTTP 的下层协议：在两个端口之间建立连接，字节按顺序到达。',
      },
    },
    {
      id: 'udp',
      term: 'UDP',
      name: { en: 'User Datagram Protocol', zh: '用户数据报协议' },
      meaning: {
        en: 'Single messages between two ports, without a connection.',
        zh: '在两个端口之间收发单独的消息，不建立连接。',
      },
    },
    {
      id: 'syn',
      term: 'SYN',
      name: { en: 'synchronise', zh: '同步' },
      meaning: {
        en: 'The flag of the first packet of a TCP connection, and the short name of that packet. IPVS chooses a server when it comes.',
        zh: 'TCP 连接第一个数据包带的标志，也用来称呼这个数据包。它一到，IPVS 就选定服务器。',
      },
      shown: 'labs/l4-l7#who-ends-it',
    },
    {
      id: 'rst',
      term: 'RST',
      name: { en: 'reset', zh: '重置' },
      meaning: {
        en: 'The flag of a TCP packet that ends a connection at once: “I know nothing of this”. Tcpdump shows it as R.',
        zh: 'TCP 数据包的标志，用来立刻结束连接，意思是“我这里没有这个连接”；也叫复位。tcpdump 把它显示为 R。',
      },
      shown: 'ipvsadm#timeouts',
    },
    {
      id: 'icmp',
      term: 'ICMP',
      name: { en: 'Internet Control Message Protocol', zh: '互联网控制报文协议' },
      meaning: {
        en: 'The messages of IP itself: unreachable, too big, and ping.',
        zh: 'IP 自身的控制消息：不可达、数据包太大，以及 ping。',
      },
      shown: 'labs/packet-path#errors',
    },
    {
      id: 'tls',
      term: 'TLS',
      name: { en: 'Transport Layer Security', zh: '传输层安全' },
      meaning: {
        en: 'The encryption of HTTPS.',
        zh: 'HTTPS 所用的加密协议。',
      },
      shown: 'labs/l4-l7#tls',
    },
  ],
};
