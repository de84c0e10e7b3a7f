import { acceptsFromTunnel } from '../judge/accepts-from-tunnel.ts';
import { forwardsReplies, reachesServers } from '../judge/has-route.ts';
import { repliesLeave } from '../judge/leaves-by.ts';
import type { Mode } from '../judge/mode.ts';
import type { Check } from './check.ts';

export const realServersReachable: Check = {
  name: 'real-servers-reachable',
  layer: 'route',
  title: { en: 'The director has a way to each real server', zh: '调度器有到每台真实服务器的路由' },
  why: {
    en: 'The tunnel is an ordinary packet from the director to the real server. Without a route it cannot be sent.',
    zh: '隧道就是调度器发给真实服务器的普通数据包。没有路由，就发不出去。',
  },
  judge: reachesServers,
};

export const directorForwards: Check = {
  name: 'director-forwards',
  layer: 'route',
  title: { en: 'The director forwards replies', zh: '调度器会转发应答' },
  why: {
    en: 'A reply is not addressed to the director. It is a packet to be forwarded, and the kernel drops those unless forwarding is on.',
    zh: '应答不是发给调度器自己的，而是要它转发的数据包；不开启转发，内核就会丢弃。',
  },
  judge: (observation) => forwardsReplies(observation, observation.plan.directors),
};

export const routerPasses: Check = {
  name: 'router-passes',
  layer: 'route',
  title: { en: 'The router lets replies from the VIP pass', zh: '路由器放行源地址为 VIP 的应答' },
  why: {
    en: 'Replies come from a network in which the VIP does not live. A router that checks sources takes them for forged.',
    zh: '应答来自一个并不包含 VIP 的网络，检查源地址的路由器会把它们当作伪造的数据包。',
  },
  judge: (observation) =>
    forwardsReplies(
      observation,
      observation.plan.nodes.filter(({ role }) => role === 'router'),
    ),
};

export const tunnelSource: Check = {
  name: 'tunnel-source',
  layer: 'route',
  title: { en: 'Real servers accept what comes out of the tunnel', zh: '真实服务器接受从隧道里出来的数据包' },
  why: {
    en: 'The packet inside comes from the client, but by the tunnel: a way that leads to no client. A strict reverse path filter drops it there.',
    zh: '内层数据包来自客户端，却是从隧道进来的，而去客户端的路并不走隧道。严格的反向路径过滤会把它丢掉。',
  },
  judge: acceptsFromTunnel,
};

/** Replies leave the real servers the way that the mode needs. */
export function replyRoute(mode: Mode): Check {
  return {
    name: 'reply-route',
    layer: 'route',
    ...replyRouteTexts(mode),
    judge: (o) => repliesLeave(o, mode),
  };
}

function replyRouteTexts({ back, from }: Mode): Pick<Check, 'title' | 'why'> {
  if (from === 'director')
    return {
      title: { en: 'Replies have a way to the director', zh: '应答有回到调度器的路由' },
      why: {
        en: 'The real server answers whom it sees as its client: the director. The way there is all that it needs.',
        zh: '真实服务器把调度器当作客户端来应答，只要有到调度器的路由就够了。',
      },
    };
  if (back === 'director')
    return {
      title: { en: 'Replies go back by the director', zh: '应答经调度器返回' },
      why: {
        en: 'Only the director can put the VIP back in. A reply that takes another way reaches the client from an address that it never asked.',
        zh: '只有调度器能把源地址改回 VIP。应答若走了别的路，到达客户端时的源地址就是客户端从未访问过的。',
      },
    };
  return {
    title: { en: 'Replies have a direct way to the client', zh: '应答有直达客户端的路由' },
    why: {
      en: 'A real server answers from the VIP. A director drops such packets that come in from outside, since their source is its own address.',
      zh: '真实服务器以 VIP 为源地址应答。这样的数据包若从外面进入调度器，会因源地址是它自己的地址而被丢弃。',
    },
  };
}
