/** A term of the course and what it means, in one plain sentence or two of each language. */
export interface Word {
  /** Its place on the page of words: `words#ID`. */
  readonly id: string;
  readonly term: string;
  /** What the term is short for, or its name, in each language. */
  readonly name: { readonly en: string; readonly zh: string };
  readonly en: string;
  readonly zh: string;
  readonly group: WordGroup;
}

export type WordGroup = keyof typeof wordGroups;

/** The parts of the page of words, in order. */
export const wordGroups = {
  machines: { en: 'Machines', zh: '机器' },
  addresses: { en: 'Addresses', zh: '地址' },
  service: { en: 'Service and balancing', zh: '服务与调度' },
  methods: { en: 'Forwarding methods', zh: '转发方式' },
  parts: { en: 'Programs and parts of the kernel', zh: '程序与内核的部分' },
} as const;

/** Every term of the course, in the order of the page. */
export const words: readonly Word[] = [
  {
    id: 'ds',
    term: 'DS',
    name: { en: 'director', zh: '调度器' },
    group: 'machines',
    en: 'The machine that takes the clients’ requests and sends each to one of the real servers. Its kernel holds the IPVS table.',
    zh: '接收客户端的请求，并把每个请求发给某台真实服务器的机器。IPVS 表在它的内核里。',
  },
  {
    id: 'bds',
    term: 'BDS',
    name: { en: 'backup director', zh: '备用调度器' },
    group: 'machines',
    en: 'A second director that takes over the VIP when the first one fails.',
    zh: '第二台调度器，在第一台出故障时接管 VIP。',
  },
  {
    id: 'rs',
    term: 'RS',
    name: { en: 'real server', zh: '真实服务器' },
    group: 'machines',
    en: 'A machine on which the service really runs, and to which the director sends requests.',
    zh: '真正运行服务的机器，调度器把请求发给它。',
  },
  {
    id: 'client',
    term: 'client',
    name: { en: 'client', zh: '客户端' },
    group: 'machines',
    en: 'The machine that makes the request. It knows the VIP and nothing of what is behind it.',
    zh: '发出请求的机器。它只知道 VIP，不知道后面有什么。',
  },
  {
    id: 'vip',
    term: 'VIP',
    name: { en: 'virtual IP address', zh: '虚拟 IP 地址' },
    group: 'addresses',
    en: 'The address that clients use for the service. The director has it; in DR and TUN each real server has it too.',
    zh: '客户端访问服务所用的地址。调度器上有它；在 DR 和 TUN 方式下，每台真实服务器上也有。',
  },
  {
    id: 'rip',
    term: 'RIP',
    name: { en: 'real server’s IP address', zh: '真实服务器的 IP 地址' },
    group: 'addresses',
    en: 'A real server’s own address, by which the director knows it.',
    zh: '真实服务器自己的地址，调度器用它来指称这台服务器。',
  },
  {
    id: 'dip',
    term: 'DIP',
    name: { en: 'director’s IP address', zh: '调度器的 IP 地址' },
    group: 'addresses',
    en: 'The director’s own address towards the real servers: their gateway in NAT, the outer source in TUN, the client that they see in FULLNAT. It doesn’t mean destination IP.',
    zh: '调度器朝向真实服务器一侧的自己的地址：在 NAT 中是它们的网关，在 TUN 中是外层的来源，在 FULLNAT 中是它们看到的客户端。它不是目的 IP（destination IP）的意思。',
  },
  {
    id: 'cip',
    term: 'CIP',
    name: { en: 'client’s IP address', zh: '客户端的 IP 地址' },
    group: 'addresses',
    en: 'The address that a request comes from, and to which the reply has to go.',
    zh: '请求来自的地址，也是应答要去的地址。',
  },
  {
    id: 'vs',
    term: 'VS',
    name: { en: 'virtual service', zh: '虚拟服务' },
    group: 'service',
    en: 'What the director balances: a protocol, a VIP and a port (or a firewall mark), with a scheduler and real servers.',
    zh: '调度器所分发的对象：协议、VIP 和端口（或防火墙标记），带有调度算法和若干真实服务器。',
  },
  {
    id: 'scheduler',
    term: 'scheduler',
    name: { en: 'scheduler', zh: '调度算法' },
    group: 'service',
    en: 'The rule by which a new connection is given to a real server, such as rr (in turn) or wlc (the least loaded).',
    zh: '把新连接分给某台真实服务器的规则，例如 rr（轮流）或 wlc（负载最轻者）。',
  },
  {
    id: 'weight',
    term: 'weight',
    name: { en: 'weight', zh: '权重' },
    group: 'service',
    en: 'A number that says how large a real server’s share is to be. 0 means no new connections.',
    zh: '表示真实服务器应分到多大份额的数字。0 表示不再分给它新连接。',
  },
  {
    id: 'persistence',
    term: 'persistence',
    name: { en: 'persistence', zh: '会话保持' },
    group: 'service',
    en: 'A client stays with its real server for a while, whatever the scheduler says.',
    zh: '客户端在一段时间内一直用同一台真实服务器，不管调度算法怎么说。',
  },
  {
    id: 'connection-entry',
    term: 'connection entry',
    name: { en: 'connection entry', zh: '连接记录' },
    group: 'service',
    en: 'What the director remembers of one connection: client, VIP, real server, state, and the time after which it is forgotten.',
    zh: '调度器对一个连接的记忆：客户端、VIP、真实服务器、状态，以及多久之后忘记。',
  },
  {
    id: 'nat',
    term: 'NAT',
    name: { en: 'network address translation', zh: '网络地址转换' },
    group: 'methods',
    en: 'The director changes the destination of requests and the source of replies. Replies come back through it. Option -m, listed as Masq.',
    zh: '调度器改写请求的目的和应答的来源，应答经它返回。选项 -m，显示为 Masq。',
  },
  {
    id: 'dr',
    term: 'DR',
    name: { en: 'Direct Routing', zh: '直接路由' },
    group: 'methods',
    en: 'The director puts the request into a new frame, to the real server’s MAC, and doesn’t change it. Replies go straight to the client. Option -g, listed as Route.',
    zh: '调度器把请求装进新的帧，发往真实服务器的 MAC 地址，请求本身不变。应答直达客户端。选项 -g，显示为 Route。',
  },
  {
    id: 'tun',
    term: 'TUN',
    name: { en: 'tunneling', zh: '隧道' },
    group: 'methods',
    en: 'The director puts the request into a second IP packet, to the real server. Replies go straight to the client, unwrapped. Option -i, listed as Tunnel.',
    zh: '调度器把请求装进第二个 IP 数据包，发给真实服务器。应答不经包装，直达客户端。选项 -i，显示为 Tunnel。',
  },
  {
    id: 'fullnat',
    term: 'FULLNAT',
    name: { en: 'NAT of both ends', zh: '双向地址转换' },
    group: 'methods',
    en: 'The source of requests is changed too, to the DIP, so replies come back to the director by themselves. Not a method of the mainline kernel; built from IPVS and netfilter.',
    zh: '连请求的来源也改成 DIP，应答因此自然回到调度器。它不是主线内核的转发方式，而是由 IPVS 和 netfilter 拼成的。',
  },
  {
    id: 'lvs',
    term: 'LVS',
    name: { en: 'Linux Virtual Server', zh: 'Linux 虚拟服务器' },
    group: 'parts',
    en: 'The whole: several real servers that look like one, by means of a Linux director.',
    zh: '整体的名称：借助一台 Linux 调度器，让几台真实服务器看起来像一台。',
  },
  {
    id: 'ipvs',
    term: 'IPVS',
    name: { en: 'IP Virtual Server', zh: 'IP 虚拟服务器' },
    group: 'parts',
    en: 'The part of the Linux kernel that does the balancing.',
    zh: 'Linux 内核中负责分发的那一部分。',
  },
  {
    id: 'ipvsadm',
    term: 'ipvsadm',
    name: { en: 'IPVS administration', zh: 'IPVS 管理工具' },
    group: 'parts',
    en: 'The program that writes and lists the IPVS table. It doesn’t run while the cluster works.',
    zh: '写入和列出 IPVS 表的程序。集群工作时它并不运行。',
  },
  {
    id: 'netfilter',
    term: 'netfilter',
    name: { en: 'netfilter', zh: 'netfilter' },
    group: 'parts',
    en: 'The hooks in the kernel that packets pass. IPVS sits there, and so do the rules of iptables and nft.',
    zh: '内核中数据包经过的那些挂载点。IPVS 在那里，iptables 和 nft 的规则也在那里。',
  },
  {
    id: 'conntrack',
    term: 'conntrack',
    name: { en: 'connection tracking', zh: '连接跟踪' },
    group: 'parts',
    en: 'Netfilter’s own table of connections. IPVS has another one, and keeps its packets out of this unless vs.conntrack is 1.',
    zh: 'netfilter 自己的连接表。IPVS 另有一张，除非 vs.conntrack 为 1，否则不让自己的数据包进入这一张。',
  },
  {
    id: 'arp',
    term: 'ARP',
    name: { en: 'Address Resolution Protocol', zh: '地址解析协议' },
    group: 'parts',
    en: 'How a machine asks its link for the MAC that belongs to an IP address. Whoever answers gets the frames.',
    zh: '机器在自己的链路上询问某个 IP 地址对应哪个 MAC 地址的办法。谁应答，帧就发给谁。',
  },
  {
    id: 'mac',
    term: 'MAC',
    name: { en: 'MAC address', zh: 'MAC 地址' },
    group: 'parts',
    en: 'The address of a network interface on its link. Each frame carries two: from and to.',
    zh: '网络接口在链路上的地址。每个帧带有两个：来源和目的。',
  },
  {
    id: 'ttl',
    term: 'TTL',
    name: { en: 'time to live', zh: '生存时间' },
    group: 'parts',
    en: 'A number in the IP header, 64 at the start on Linux, that each router counts down. It tells how many hops a packet has behind it.',
    zh: 'IP 头部里的一个数字，Linux 上从 64 开始，每过一个路由器减一。由它可知数据包走了几跳。',
  },
  {
    id: 'mtu',
    term: 'MTU',
    name: { en: 'maximum transmission unit', zh: '最大传输单元' },
    group: 'parts',
    en: 'The size of the largest packet that a link carries, 1500 bytes on Ethernet. A tunnel needs some of it for its own header.',
    zh: '链路能承载的最大数据包，以太网上是 1500 字节。隧道要从中占去一些来放自己的头部。',
  },
];
