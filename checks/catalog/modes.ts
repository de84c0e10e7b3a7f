import { modes } from '../judge/mode.ts';
import { inAnyMode, ipvsOneMethod, onlyIn } from '../vocabulary/any-mode.ts';
import { clientFindsDirector } from '../vocabulary/arp.ts';
import type { Check } from '../vocabulary/check.ts';
import { requestForwarded, requestsLetIn } from '../vocabulary/forwarding.ts';
import { ipvsRealServers, ipvsService } from '../vocabulary/ipvs.ts';
import { nodesOnNetwork, tunnelUp, vipOnDirector, vipOnRealServers } from '../vocabulary/link.ts';
import { replyDirect } from '../vocabulary/return.ts';
import { directorForwards, replyRoute } from '../vocabulary/route.ts';
import { bothServe, countsAgree, realServersListen } from '../vocabulary/service.ts';

const { direct, tunnel, nat, fullnat } = modes;

/** What makes each mode work, in whichever of them the cluster is. */
export const checks: readonly Check[] = [
  nodesOnNetwork,
  vipOnDirector,
  onlyIn([direct, tunnel], vipOnRealServers, {
    en: 'With DR and tunnels, each real server takes packets for the VIP',
    zh: '用直接路由和隧道时，每台真实服务器都接收发往 VIP 的数据包',
  }),
  onlyIn([tunnel], tunnelUp, {
    en: 'With tunnels, each real server has a tunnel device that is up',
    zh: '用隧道时，每台真实服务器上都有已启用的隧道设备',
  }),
  ...clientFindsDirector,
  onlyIn([nat, fullnat], directorForwards, {
    en: 'With NAT and FULLNAT, the director forwards replies',
    zh: '用 NAT 和 FULLNAT 时，调度器会转发应答',
  }),
  inAnyMode(replyRoute, {
    name: 'reply-route',
    title: { en: 'Replies have the way that the mode needs', zh: '应答的路由符合当前模式' },
    why: {
      en: 'With NAT alone replies must go back by the director, with Direct Routing and tunnels they must not, and with both addresses rewritten they come back by themselves.',
      zh: '单用 NAT 时应答必须经调度器返回；直接路由和隧道则不能经过它；两端地址都被改写时，应答自然会回来。',
    },
  }),
  ipvsService,
  ipvsOneMethod,
  inAnyMode(ipvsRealServers, {
    name: 'ipvs-real-servers',
    title: { en: 'Both real servers are in the service', zh: '两台真实服务器都在虚拟服务里' },
    why: {
      en: 'A real server that is not in the table, or has weight 0, gets no new connection.',
      zh: '不在表里或权重为 0 的真实服务器，得不到新连接。',
    },
  }),
  inAnyMode(requestForwarded, {
    name: 'request-forwarded',
    title: { en: 'Requests arrive in the form of the mode', zh: '请求以当前模式的形式到达' },
    why: {
      en: 'A new frame, a rewritten destination, both ends rewritten, or a packet in a packet: the wire tells which mode it really is.',
      zh: '换一个帧、改写目的地址、两端都改写，还是再套一层数据包：实际是哪种模式，抓包就知道。',
    },
  }),
  requestsLetIn,
  inAnyMode(replyDirect, {
    name: 'reply-path',
    title: { en: 'Replies come the way of the mode', zh: '应答沿当前模式的路径返回' },
    why: {
      en: 'Through the director or around it: this is what the modes differ in most, and what decides how much one director can carry.',
      zh: '经过调度器，还是绕过它：这是各模式最大的区别，也决定了一台调度器能承载多少流量。',
    },
  }),
  inAnyMode(realServersListen, {
    name: 'real-servers-listen',
    title: { en: 'The real servers listen where requests arrive', zh: '真实服务器在请求到达之处监听' },
    why: {
      en: 'On the VIP or on their own address: where nobody listens, the connection is refused.',
      zh: '可能是 VIP，也可能是自己的地址：没有监听的地方，连接会被拒绝。',
    },
  }),
  bothServe,
  countsAgree,
];
