import type { WordGroup } from './word.ts';

export const proxies: WordGroup = {
  id: 'proxies',
  title: { en: 'Proxies', zh: '代理' },
  words: [
    {
      id: 'proxy',
      term: 'proxy',
      name: { en: 'proxy', zh: '代理' },
      meaning: {
        en: "A program that ends the client's connection and opens one of its own to a server. nginx and haproxy are proxies, LVS isn't.",
        zh: '终结客户端的连接，自己再向服务器建一个的程序。nginx 和 haproxy 是代理，LVS 不是。',
      },
      said: { en: [], zh: [] },
      shown: 'labs/l4-l7#who-ends-it',
    },
    {
      id: 'x-forwarded-for',
      term: 'X-Forwarded-For',
      name: { en: 'X-Forwarded-For', zh: 'X-Forwarded-For' },
      meaning: {
        en: "A header in which an L7 proxy writes the client's address. Anybody can write one, so a server must believe nobody but its proxy.",
        zh: '七层代理用来写客户端地址的 HTTP 头部。谁都能写，所以服务器只能相信自己的代理。',
      },
      shown: 'labs/l4-l7#forwarded-for',
    },
    {
      id: 'proxy-protocol',
      term: 'PROXY protocol',
      name: { en: 'PROXY protocol', zh: 'PROXY 协议' },
      meaning: {
        en: 'A line in front of everything else in a connection, in which a proxy names the client. Both ends have to know of it.',
        zh: '代理放在连接最前面的一行，用来说明客户端是谁。两端都要认得它。',
      },
      said: { en: ['PROXY protocol'], zh: ['PROXY 协议'] },
      shown: 'labs/l4-l7#proxy-protocol',
    },
  ],
};
