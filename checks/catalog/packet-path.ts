import { modes } from '../judge/mode.ts';
import { inAnyMode, ipvsOneMethod, onlyIn } from '../vocabulary/any-mode.ts';
import { clientFindsDirector } from '../vocabulary/arp.ts';
import type { Check } from '../vocabulary/check.ts';
import {
  directorClosed,
  errorsLetIn,
  repliesKnown,
  repliesPass,
  requestsLeave,
  requestsReachIpvs,
  serversClosed,
} from '../vocabulary/firewall.ts';
import { requestForwarded, requestsLetIn } from '../vocabulary/forwarding.ts';
import { ipvsRealServers, ipvsService } from '../vocabulary/ipvs.ts';
import { nodesOnNetwork, vipOnDirector, vipOnRealServers } from '../vocabulary/link.ts';
import { replyDirect } from '../vocabulary/return.ts';
import { directorForwards, replyRoute } from '../vocabulary/route.ts';
import { bothServe, countsAgree, realServersListen } from '../vocabulary/service.ts';

const { direct, nat, fullnat } = modes;

/** The way through a director with a firewall, hook by hook, in NAT or in Direct Routing. */
export const checks: readonly Check[] = [
  nodesOnNetwork,
  vipOnDirector,
  onlyIn([direct], vipOnRealServers, {
    en: 'With DR, each real server takes packets for the VIP',
    zh: '用直接路由时，每台真实服务器都接收发往 VIP 的数据包',
  }),
  ...clientFindsDirector,
  onlyIn([nat, fullnat], directorForwards, {
    en: 'With NAT, the director forwards replies',
    zh: '用 NAT 时，调度器会转发应答',
  }),
  inAnyMode(replyRoute, {
    name: 'reply-route',
    title: { en: 'Replies have the way that the mode needs', zh: '应答的路由符合当前模式' },
    why: {
      en: 'With NAT replies must go back by the director, with Direct Routing they must not.',
      zh: '用 NAT 时应答必须经调度器返回，用直接路由时则不能经过它。',
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
  requestsReachIpvs,
  requestsLeave,
  inAnyMode(requestForwarded, {
    name: 'request-forwarded',
    title: { en: 'Requests arrive in the form of the mode', zh: '请求以当前模式的形式到达' },
    why: {
      en: 'With a rewritten destination in NAT, in a new frame and otherwise unchanged in Direct Routing.',
      zh: '用 NAT 时目的地址被改写；用直接路由时换了帧，其余不变。',
    },
  }),
  requestsLetIn,
  directorClosed,
  serversClosed,
  repliesKnown,
  repliesPass,
  inAnyMode(replyDirect, {
    name: 'reply-path',
    title: { en: 'Replies come the way of the mode', zh: '应答沿当前模式的路径返回' },
    why: {
      en: 'Through the director, which puts the VIP back in; or around it.',
      zh: '经过调度器，由它改回 VIP；或者绕过它。',
    },
  }),
  errorsLetIn,
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
