import { hides } from '../judge/hides.ts';
import { answersLargeRequests } from '../judge/large-requests.ts';
import { letIn } from '../judge/let-in.ts';
import type { Mode } from '../judge/mode.ts';
import { requestsArrive } from '../judge/requests-arrive.ts';
import { unwraps } from '../judge/unwraps.ts';
import type { Check } from './check.ts';

/** Requests reach the real servers by Direct Routing. */
export function requestForwarded(mode: Mode): Check {
  return {
    name: 'request-forwarded',
    layer: 'forwarding',
    title: { en: 'Requests are handed on by MAC address', zh: '请求按 MAC 地址转交' },
    why: {
      en: 'The frame is new, the packet is the old one: destination still the VIP, TTL one less. That is Direct Routing on the wire.',
      zh: '帧是新的，数据包还是原来的：目的地址仍是 VIP，TTL 减一。抓包看到的直接路由就是这样。',
    },
    judge: (observation) => requestsArrive(observation, mode),
  };
}

/** Requests reach the real servers rewritten, in one address or in both. */
export function requestRewritten(mode: Mode): Check {
  const both = mode.from === 'director';
  return {
    name: 'request-rewritten',
    layer: 'forwarding',
    title: both
      ? { en: 'Requests arrive rewritten at both ends', zh: '请求的源地址和目的地址都被改写' }
      : { en: 'Requests arrive with a rewritten destination', zh: '请求的目的地址和端口被改写' },
    why: both
      ? {
          en: 'The destination is a real server, the source is the director: so the real server has nobody else to answer.',
          zh: '目的地址是真实服务器，源地址是调度器：真实服务器只会应答调度器。',
        }
      : {
          en: 'The real server gets packets for its own address and port, and still sees who the client is.',
          zh: '真实服务器收到的是发往自己地址和端口的数据包，同时仍看得到客户端是谁。',
        },
    judge: (observation) => requestsArrive(observation, mode),
  };
}

/** Requests reach the real servers inside a tunnel. */
export function requestWrapped(mode: Mode): Check {
  return {
    name: 'request-wrapped',
    layer: 'forwarding',
    title: { en: 'Requests arrive inside a tunnel, unchanged', zh: '请求装在隧道里原样到达' },
    why: {
      en: 'The outer packet goes from the director to the real server, over any number of routers. The one inside is what the client sent.',
      zh: '外层数据包从调度器发往真实服务器，可以经过任意多个路由器；内层就是客户端发出的那个数据包。',
    },
    judge: (observation) => requestsArrive(observation, mode),
  };
}

export const requestsLetIn: Check = {
  name: 'requests-let-in',
  layer: 'forwarding',
  title: { en: 'Real servers let the requests in', zh: '真实服务器放行到达的请求' },
  why: {
    en: 'What the wire brings to a real server has still to pass its kernel and its packet filter. Neither tells the client when it drops something; the program never hears of it.',
    zh: '请求送到真实服务器之后，还要通过它的内核和包过滤。它们丢弃数据包时不会告诉客户端，程序更是一无所知。',
  },
  judge: letIn,
};

export const vipHidden: Check = {
  name: 'vip-hidden',
  layer: 'forwarding',
  title: { en: 'The VIP never shows on the back network', zh: '后端网络上看不到 VIP' },
  why: {
    en: 'Behind the director there is no VIP: real servers get requests for their own addresses.',
    zh: '调度器后面没有 VIP：真实服务器收到的请求都发往它们自己的地址。',
  },
  judge: (observation) => hides(observation, [observation.plan.vip], observation.plan.realServers),
};

export const tunnelUnwraps: Check = {
  name: 'tunnel-unwraps',
  layer: 'forwarding',
  title: { en: 'Real servers take requests out of the tunnel', zh: '真实服务器把请求从隧道里取出来' },
  why: {
    en: 'A tunnel packet of the wrong kind, port or end reaches the machine and goes no further.',
    zh: '类型、端口或端点不对的隧道数据包到了机器上，也走不下去。',
  },
  judge: unwraps,
};

export const largeRequests: Check = {
  name: 'large-requests',
  layer: 'forwarding',
  title: { en: 'Large requests get through the tunnel', zh: '大的请求也能穿过隧道' },
  why: {
    en: 'The outer header takes room, so a full packet no longer fits. The client has to hear of it, or its large requests hang while small ones work.',
    zh: '外层头部要占地方，满长的数据包就装不下了。客户端必须得到通知，否则小请求正常，大请求却一直卡住。',
  },
  judge: answersLargeRequests,
};
