import type { Text } from '../../../../labs/language/text.ts';
import type { Mode, QuestionName } from './choose.ts';

/** What each mode is called, and what it does. */
export const modeTexts: Readonly<Record<Mode, { readonly title: Text; readonly what: Text }>> = {
  dr: {
    title: { en: 'Direct Routing', zh: '直接路由（DR）' },
    what: {
      en: 'Requests are handed on in a new frame; replies go straight to the client.',
      zh: '请求换一个帧转交，应答直达客户端。',
    },
  },
  nat: {
    title: { en: 'NAT', zh: '网络地址转换（NAT）' },
    what: {
      en: 'The destination of requests is rewritten, and the source of replies on their way back.',
      zh: '改写请求的目的地址，应答返回时再改写源地址。',
    },
  },
  tun: {
    title: { en: 'Tunneling', zh: '隧道（TUN）' },
    what: {
      en: 'Requests travel inside another packet, over any routers; replies go straight to the client.',
      zh: '请求封装在另一个数据包里，可以穿过任意路由器；应答直达客户端。',
    },
  },
  fullnat: {
    title: { en: 'FULLNAT', zh: '双向地址转换（FULLNAT）' },
    what: {
      en: 'Both ends of requests are rewritten, so replies come back to the director by themselves.',
      zh: '请求的源地址和目的地址都被改写，应答自然回到调度器。',
    },
  },
};

/** The questions and their answers, as a reader is asked. */
export const questionTexts: Readonly<
  Record<QuestionName, { readonly ask: Text; readonly answers: Readonly<Record<string, Text>> }>
> = {
  ports: {
    ask: { en: 'Which port do the real servers listen on?', zh: '真实服务器监听哪个端口？' },
    answers: {
      same: { en: 'the one that clients ask for', zh: '与客户端访问的端口相同' },
      mapped: { en: 'another one', zh: '另一个端口' },
    },
  },
  network: {
    ask: { en: 'Where are the real servers?', zh: '真实服务器在哪里？' },
    answers: {
      same: { en: 'on a link with the director', zh: '与调度器在同一个二层网络' },
      other: { en: 'behind a router', zh: '在路由器后面' },
    },
  },
  servers: {
    ask: { en: 'What may be changed on the real servers?', zh: '真实服务器上可以改动什么？' },
    answers: {
      all: { en: 'addresses and kernel settings', zh: '地址和内核参数都可以' },
      route: { en: 'their default route', zh: '只能改默认路由' },
      nothing: { en: 'nothing', zh: '什么都不能改' },
    },
  },
  replies: {
    ask: { en: 'How large are the replies?', zh: '应答有多大？' },
    answers: {
      large: { en: 'much larger than the requests', zh: '比请求大得多' },
      small: { en: 'about as small as the requests', zh: '和请求差不多小' },
    },
  },
};
