import type { WordGroup } from './word.ts';

export const service: WordGroup = {
  id: 'service',
  title: { en: 'Service and balancing', zh: '服务与调度' },
  words: [
    {
      id: 'vs',
      term: 'VS',
      name: { en: 'virtual service', zh: '虚拟服务' },
      meaning: {
        en: 'What the director balances: a protocol, a VIP and a port (or a firewall mark), with a scheduler and real servers.',
        zh: '调度器对外提供的服务：由协议、VIP 和端口（或防火墙标记）确定，带有一个调度算法和若干真实服务器。',
      },
      said: { en: ['VS', 'virtual service'], zh: ['VS', '虚拟服务'] },
      notIn: { en: [], zh: ['虚拟服务器'] },
      shown: 'ipvsadm#services',
    },
    {
      id: 'request',
      term: 'request',
      name: { en: 'request', zh: '请求' },
      meaning: {
        en: 'What a client sends to the VIP; also each single packet of it. It goes from the client by the director to a real server.',
        zh: '客户端发往 VIP 的内容，也指其中的每个数据包。它从客户端经调度器到真实服务器。',
      },
      said: { en: [], zh: [] },
    },
    {
      id: 'reply',
      term: 'reply',
      name: { en: 'reply', zh: '应答' },
      meaning: {
        en: 'What the real server sends back to the client, through the director or around it.',
        zh: '真实服务器发回给客户端的内容，可以经过调度器，也可以绕过它；也叫响应、回包。',
      },
      said: { en: [], zh: [] },
    },
    {
      id: 'scheduler',
      term: 'scheduler',
      name: { en: 'scheduler', zh: '调度算法' },
      meaning: {
        en: 'The rule by which a new connection is given to a real server, such as rr (in turn) or wlc (the least loaded).',
        zh: '把新连接分给某台真实服务器的规则，例如 rr（轮流）或 wlc（负载最轻者）。',
      },
      said: { en: ['scheduler'], zh: ['调度算法'] },
      shown: 'labs/schedulers#turn',
    },
    {
      id: 'weight',
      term: 'weight',
      name: { en: 'weight', zh: '权重' },
      meaning: {
        en: "A number that says how large a real server's share is to be. 0 means no new connections.",
        zh: '决定真实服务器分到多少连接的数字。0 表示不再给它分新连接。',
      },
      said: { en: ['weight'], zh: ['权重'] },
      shown: 'labs/schedulers#wrr',
    },
    {
      id: 'persistence',
      term: 'persistence',
      name: { en: 'persistence', zh: '会话保持' },
      meaning: {
        en: 'A client stays with its real server for a while, whatever the scheduler says.',
        zh: '客户端在一段时间内一直用同一台真实服务器，不管调度算法怎么选。也叫持久连接。',
      },
      said: { en: ['persistence'], zh: ['会话保持'] },
      shown: 'labs/persistence#see',
    },
    {
      id: 'connection-entry',
      term: 'connection entry',
      name: { en: 'connection entry', zh: '连接记录' },
      meaning: {
        en: 'What the director remembers of one connection: client, VIP, real server, state, and the time after which it is forgotten.',
        zh: '调度器为一个连接记下的内容：客户端、VIP、真实服务器、状态，以及多久后删除。',
      },
      said: { en: ['connection entry', 'connection entries'], zh: ['连接记录'] },
      shown: 'how-it-works#connections',
    },
  ],
};
