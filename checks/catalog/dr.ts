import { acceptsVip } from '../judge/accepts-vip.ts';
import { allServe } from '../judge/all-serve.ts';
import { announcesOwnAddress } from '../judge/announces-own-address.ts';
import { answersArp } from '../judge/answers-arp.ts';
import { clientSendsTo } from '../judge/client-sends-to.ts';
import { countsAgree } from '../judge/counts-agree.ts';
import { forwardsBy, hasServers } from '../judge/ipvs-servers.ts';
import { hasService } from '../judge/ipvs-service.ts';
import { listens } from '../judge/listens.ts';
import { nodesOnNetwork } from '../judge/nodes-on-network.ts';
import { oneMacAnswers } from '../judge/one-mac-answers.ts';
import { repliesDirect } from '../judge/replies-direct.ts';
import { repliesOnLink } from '../judge/replies-on-link.ts';
import { requestsForwarded } from '../judge/requests-forwarded.ts';
import type { Check } from '../model.ts';
import type { Observation } from '../observe/observation.ts';

/** What makes Direct Routing work, from the ground up. */
export const checks: readonly Check<Observation>[] = [
  {
    name: 'nodes-on-network',
    layer: 'link',
    title: { en: 'Every node is on the network', zh: '每个节点都在网络上' },
    why: {
      en: 'Direct Routing hands frames from node to node on one link; a node that is off it takes no part.',
      zh: 'DR 模式在同一条链路上逐帧转交请求；不在链路上的节点无法参与。',
    },
    judge: nodesOnNetwork,
  },
  {
    name: 'vip-on-director',
    layer: 'link',
    title: { en: 'The director has the VIP', zh: '调度器上有 VIP' },
    why: {
      en: 'IPVS looks at packets that the kernel takes for its own. Without the VIP they are not delivered locally, and IPVS never sees them.',
      zh: 'IPVS 只处理内核认作“发给本机”的数据包。没有 VIP，数据包不会进入本机，IPVS 根本看不到。',
    },
    judge: (observation) => acceptsVip(observation, observation.plan.directors),
  },
  {
    name: 'vip-on-real-servers',
    layer: 'link',
    title: { en: 'Each real server has the VIP', zh: '每个真实服务器上都有 VIP' },
    why: {
      en: 'The director leaves the destination address as it is. A real server that does not own the VIP drops the packet without a word.',
      zh: '调度器不改写目的 IP 地址。没有 VIP 的真实服务器会一声不响地丢弃这些数据包。',
    },
    judge: (observation) => acceptsVip(observation, observation.plan.realServers),
  },
  {
    name: 'director-answers-arp',
    layer: 'arp',
    title: { en: 'The director answers ARP for the VIP', zh: '调度器应答对 VIP 的 ARP 询问' },
    why: {
      en: 'The client needs a MAC address to send its first frame to. If the director is silent, nothing is sent at all.',
      zh: '客户端要先知道 MAC 地址才能发出第一帧。调度器不应答，就什么也发不出去。',
    },
    judge: (observation) => answersArp(observation, observation.plan.directors),
  },
  {
    name: 'vip-one-mac',
    layer: 'arp',
    title: { en: 'One MAC address alone answers for the VIP', zh: '只有一个 MAC 地址应答 VIP' },
    why: {
      en: 'A real server that answers too draws clients past the director: the load is no longer balanced, and whose answer wins is chance.',
      zh: '真实服务器若也应答，客户端就会绕过调度器：负载不再均衡，谁的应答生效全凭运气。',
    },
    judge: (observation) => oneMacAnswers(observation, observation.plan.directors),
  },
  {
    name: 'client-neighbour',
    layer: 'arp',
    title: { en: 'The client sends to the director', zh: '客户端把请求发给调度器' },
    why: {
      en: 'What the ARP cache holds decides where frames go, whoever answers now. A stale entry keeps leading past the director.',
      zh: '帧发往哪里由 ARP 缓存决定，与此刻谁应答无关。过时的表项会让请求一直绕过调度器。',
    },
    judge: (observation) => clientSendsTo(observation, observation.plan.directors),
  },
  {
    name: 'real-servers-announce-rip',
    layer: 'arp',
    title: { en: 'Real servers ask by ARP with their own address', zh: '真实服务器用自己的地址发 ARP 询问' },
    why: {
      en: 'Whoever hears "tell VIP" notes the MAC address of the real server for it. So the VIP moves away from the director as soon as a real server asks.',
      zh: '听到“tell VIP”的主机会把 VIP 记成该真实服务器的 MAC 地址。真实服务器一询问，VIP 就从调度器“漂走”。',
    },
    judge: (observation) => announcesOwnAddress(observation, observation.plan.realServers),
  },
  {
    name: 'reply-route',
    layer: 'route',
    title: { en: 'Replies have a direct way to the client', zh: '应答有直达客户端的路由' },
    why: {
      en: 'A real server answers from the VIP. A director drops such packets that come in from outside, since their source is its own address.',
      zh: '真实服务器以 VIP 为源地址应答。这样的数据包若从外面进入调度器，会因源地址是它自己的地址而被丢弃。',
    },
    judge: repliesOnLink,
  },
  {
    name: 'ipvs-service',
    layer: 'ipvs',
    title: { en: 'IPVS has the virtual service', zh: 'IPVS 中有虚拟服务' },
    why: {
      en: 'What matches no virtual service goes to the director itself, which refuses the connection.',
      zh: '不匹配任何虚拟服务的数据包由调度器自己处理，连接会被拒绝。',
    },
    judge: hasService,
  },
  {
    name: 'ipvs-method',
    layer: 'ipvs',
    title: { en: 'All real servers are reached by Direct Routing', zh: '所有真实服务器都用直接路由方式' },
    why: {
      en: 'Only Direct Routing (Route) leaves the packet as it is and changes the MAC address alone. Masq rewrites the destination, Tunnel wraps the packet up.',
      zh: '只有直接路由（Route）保持数据包不变、只改 MAC 地址。Masq 会改写目的地址，Tunnel 会再封装一层。',
    },
    judge: (observation) => forwardsBy(observation, 'direct'),
  },
  {
    name: 'ipvs-real-servers',
    layer: 'ipvs',
    title: { en: 'Both real servers are in the service', zh: '两个真实服务器都在虚拟服务里' },
    why: {
      en: 'A real server that is not in the table, or has weight 0, gets no new connection.',
      zh: '不在表里或权重为 0 的真实服务器，得不到新连接。',
    },
    judge: hasServers,
  },
  {
    name: 'request-forwarded',
    layer: 'forwarding',
    title: { en: 'Requests are handed on by MAC address', zh: '请求按 MAC 地址转交' },
    why: {
      en: 'The frame is new, the packet is the old one: destination still the VIP, TTL one less. That is Direct Routing on the wire.',
      zh: '帧是新的，数据包还是原来的：目的地址仍是 VIP，TTL 减一。这就是线路上看到的直接路由。',
    },
    judge: requestsForwarded,
  },
  {
    name: 'reply-direct',
    layer: 'return',
    title: { en: 'Replies bypass the director', zh: '应答不经过调度器' },
    why: {
      en: 'Replies carry most of the bytes. That they go straight to the client, untouched (TTL 64), is what Direct Routing is for.',
      zh: '应答占了绝大部分流量。应答原样（TTL 64）直达客户端，正是 DR 模式的意义所在。',
    },
    judge: repliesDirect,
  },
  {
    name: 'real-servers-listen',
    layer: 'service',
    title: { en: 'The real servers listen on the VIP', zh: '真实服务器在 VIP 上监听' },
    why: {
      en: 'Requests arrive with the VIP and the port that the client asked for; Direct Routing can change neither.',
      zh: '请求到达时仍带着 VIP 和客户端访问的端口，DR 模式两者都改不了。',
    },
    judge: listens,
  },
  {
    name: 'both-serve',
    layer: 'service',
    title: { en: 'Both real servers serve the client', zh: '两个真实服务器都在服务' },
    why: {
      en: 'A cluster that gives everything to one server balances nothing.',
      zh: '所有请求都落在一个服务器上，就谈不上负载均衡。',
    },
    judge: allServe,
  },
  {
    name: 'counts-agree',
    layer: 'service',
    title: { en: 'Client, IPVS and nginx count the same', zh: '客户端、IPVS 与 nginx 的计数一致' },
    why: {
      en: 'Three independent counts that agree prove that every request went by the director to the server that answered it.',
      zh: '三个独立的计数一致，才证明每个请求都经过调度器，并由它选中的服务器应答。',
    },
    judge: countsAgree,
  },
];
