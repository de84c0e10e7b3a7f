import type { WordGroup } from './word.ts';

export const machines: WordGroup = {
  id: 'machines',
  title: { en: 'Machines', zh: '机器' },
  words: [
    {
      id: 'ds',
      term: 'DS',
      name: { en: 'director', zh: '调度器' },
      meaning: {
        en: "The machine that takes the clients' requests and sends each to one of the real servers. Its kernel holds the IPVS table.",
        zh: '接收客户端的请求，把每个请求发给某台真实服务器的机器。IPVS 表就在它的内核里。',
      },
      said: { en: ['DS', 'director'], zh: ['DS', '调度器'] },
    },
    {
      id: 'bds',
      term: 'BDS',
      name: { en: 'backup director', zh: '备用调度器' },
      meaning: {
        en: 'A second director that takes over the VIP when the first one fails.',
        zh: '第二台调度器，在第一台出故障时接管 VIP。',
      },
      said: { en: ['BDS', 'backup director'], zh: ['BDS', '备用调度器'] },
      shown: 'labs/ha#cluster',
    },
    {
      id: 'rs',
      term: 'RS',
      name: { en: 'real server', zh: '真实服务器' },
      meaning: {
        en: 'A machine on which the service really runs, and to which the director sends requests.',
        zh: '真正运行服务的机器，调度器把请求发给它。',
      },
      said: { en: ['RS', 'real server'], zh: ['RS', '真实服务器'] },
    },
    {
      id: 'client',
      term: 'client',
      name: { en: 'client', zh: '客户端' },
      meaning: {
        en: 'The machine that makes the request. It knows the VIP and nothing of what is behind it.',
        zh: '发出请求的机器。它只知道 VIP，不知道后面有什么。',
      },
      said: { en: [], zh: [] },
    },
  ],
};
