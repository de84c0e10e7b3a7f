import { keepsClosed } from '../judge/closed.ts';
import { errorsArrive } from '../judge/errors-arrive.ts';
import { reachesIpvs } from '../judge/reaches-ipvs.ts';
import { repliesKnown as areKnown } from '../judge/replies-known.ts';
import { repliesPass as pass } from '../judge/replies-pass.ts';
import { requestsLeave as leave } from '../judge/requests-leave.ts';
import type { Check } from './check.ts';

export const requestsReachIpvs: Check = {
  name: 'requests-reach-ipvs',
  layer: 'forwarding',
  title: { en: 'Requests get past the firewall to IPVS', zh: '请求通过防火墙，交到 IPVS' },
  why: {
    en: 'IPVS sits behind INPUT. What prerouting or INPUT drops or leads elsewhere, it never sees.',
    zh: 'IPVS 位于 INPUT 之后。被 prerouting 或 INPUT 丢弃、改道的数据包，它根本看不到。',
  },
  judge: reachesIpvs,
};

export const requestsLeave: Check = {
  name: 'requests-leave',
  layer: 'forwarding',
  title: { en: 'Requests leave the director again', zh: '请求能离开调度器' },
  why: {
    en: 'IPVS sends requests on as if they were the director’s own: through OUTPUT and postrouting, where rules can stop them.',
    zh: 'IPVS 转出请求时，如同调度器自己发出的一样：要经过 OUTPUT 和 postrouting，那里的规则也能拦下它们。',
  },
  judge: leave,
};

export const errorsLetIn: Check = {
  name: 'errors-let-in',
  layer: 'return',
  title: { en: 'ICMP errors get through to the real servers', zh: 'ICMP 差错报文能到达真实服务器' },
  why: {
    en: 'A router that can’t pass a large reply on says so to its sender, the VIP. If the firewall drops that, large replies hang while small ones work.',
    zh: '路由器转发不了大的应答时，会告知其源地址，也就是 VIP。防火墙若丢弃这个报文，大的应答就一直卡住，小的却正常。',
  },
  judge: errorsArrive,
};

export const directorClosed: Check = {
  name: 'director-closed',
  layer: 'forwarding',
  title: { en: 'Nothing else of the director is open to clients', zh: '调度器的其他端口不对客户端开放' },
  why: {
    en: 'The director’s own programs are nobody’s business in front. A firewall that lets everything in is none.',
    zh: '调度器自己的程序与前端无关。什么都放行的防火墙等于没有。',
  },
  judge: (observation) =>
    keepsClosed(observation, observation.plan.directors, 'nft list ruleset; iptables -vnL INPUT'),
};

export const serversClosed: Check = {
  name: 'servers-closed',
  layer: 'forwarding',
  title: { en: 'Clients can’t get to the real servers past IPVS', zh: '客户端不能绕过 IPVS 访问真实服务器' },
  why: {
    en: 'A director that forwards replies is a router, for clients too. Only its firewall keeps them from sending to a real server’s own address.',
    zh: '能转发应答的调度器就是路由器，对客户端也一样。只有防火墙能阻止它们直接访问真实服务器自己的地址。',
  },
  judge: (observation) =>
    keepsClosed(observation, observation.plan.realServers, 'nft list ruleset; iptables -vnL FORWARD'),
};

export const repliesKnown: Check = {
  name: 'replies-known',
  layer: 'return',
  title: { en: 'Conntrack knows replies as replies', zh: 'conntrack 认得应答' },
  why: {
    en: 'IPVS keeps its connections out of conntrack unless vs.conntrack is 1. For a rule by state, a reply without a request is INVALID.',
    zh: '除非 vs.conntrack 为 1，IPVS 不让自己的连接进入 conntrack。对按状态判断的规则来说，没有请求的应答就是 INVALID。',
  },
  judge: areKnown,
};

export const repliesPass: Check = {
  name: 'replies-pass',
  layer: 'return',
  title: { en: 'Replies get through FORWARD', zh: '应答能穿过 FORWARD' },
  why: {
    en: 'FORWARD sees replies before IPVS does: they come from the real server’s address still.',
    zh: 'FORWARD 比 IPVS 先看到应答：那时源地址还是真实服务器的。',
  },
  judge: pass,
};
