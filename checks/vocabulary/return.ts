import { hides } from '../judge/hides.ts';
import type { Mode } from '../judge/mode.ts';
import { repliesReturn } from '../judge/replies-return.ts';
import type { Check } from './check.ts';

/** Replies bypass the director. */
export function replyDirect(mode: Mode): Check {
  return {
    name: 'reply-direct',
    layer: 'return',
    title: { en: 'Replies bypass the director', zh: '应答不经过调度器' },
    why: {
      en: 'Replies carry most of the bytes. That they go straight to the client and bypass the director is what this mode is for.',
      zh: '应答占了绝大部分流量。应答绕过调度器、直达客户端，正是这种模式的意义所在。',
    },
    judge: (observation) => repliesReturn(observation, mode),
  };
}

/** Replies come by the director, which rewrites them. */
export function replyRewritten(mode: Mode): Check {
  return {
    name: 'reply-rewritten',
    layer: 'return',
    title: { en: 'Replies come back through the director', zh: '应答经调度器改写后返回' },
    why: {
      en: 'The client asked the VIP and accepts an answer from nobody else. The director puts the VIP back in, and counts what it sends.',
      zh: '客户端访问的是 VIP，只认来自 VIP 的应答。调度器把源地址改回 VIP，并计入它转出的数据包。',
    },
    judge: (observation) => repliesReturn(observation, mode),
  };
}

export const ripHidden: Check = {
  name: 'rip-hidden',
  layer: 'return',
  title: { en: 'No real server address shows at the client', zh: '客户端看不到真实服务器的地址' },
  why: {
    en: 'A client that gets a packet from an address that it never asked resets the connection.',
    zh: '客户端收到来自陌生地址的数据包时，会重置连接。',
  },
  judge: (observation) => {
    const { realServers, client } = observation.plan;
    return hides(
      observation,
      realServers.flatMap(({ addresses }) => addresses),
      [client],
    );
  },
};
