import { isOn } from '../judge/ipvs-setting.ts';
import { keepsEach, keepsFor } from '../judge/keeps.ts';
import { stays } from '../judge/stays.ts';
import type { Check } from './check.ts';

/** In seconds; what ipvsadm(8) says of `--persistent` without a time, and the least that a visit lasts. */
const visit = 300;

export const ipvsPersistence: Check = {
  name: 'ipvs-persistence',
  layer: 'ipvs',
  title: { en: 'A client stays for at least five minutes', zh: '客户端至少保持五分钟' },
  why: {
    en: 'Whoever reads a page for a while and then goes on is still the same session.',
    zh: '看了一会儿页面再接着操作，仍是同一个会话。',
  },
  judge: (observation) => keepsFor(observation, visit),
};

export const eachClientKept: Check = {
  name: 'each-client-kept',
  layer: 'ipvs',
  title: { en: 'Each client is kept by itself', zh: '每个客户端单独保持' },
  why: {
    en: 'With a netmask all clients of a network count as one, and a large office ends up on one server.',
    zh: '用了掩码，一个网络里的所有客户端就算作一个，整个大办公室都压在一台服务器上。',
  },
  judge: keepsEach,
};

export const drainEnds: Check = {
  name: 'drain-ends',
  layer: 'ipvs',
  title: { en: 'A drained server loses its clients', zh: '正在下线的服务器不再留住客户端' },
  why: {
    en: 'Otherwise weight 0 keeps new clients away only: those that are there come back with every new connection.',
    zh: '否则权重 0 只挡住新客户端：原有的客户端每建一条新连接，还是回到这台服务器。',
  },
  judge: (observation) => isOn(observation, 'expire_quiescent_template'),
};

export const orphansEnd: Check = {
  name: 'orphans-end',
  layer: 'ipvs',
  title: { en: 'Connections end with their server', zh: '服务器移除后，它的连接随之结束' },
  why: {
    en: 'Otherwise the director drops their packets without a word, and the client waits for a server that is gone.',
    zh: '否则调度器会默默丢弃它们的数据包，客户端一直等着一台已经不在的服务器。',
  },
  judge: (observation) => isOn(observation, 'expire_nodest_conn'),
};

export const clientStays: Check = {
  name: 'client-stays',
  layer: 'service',
  title: { en: 'The client is answered by one server', zh: '客户端始终由同一台服务器应答' },
  why: {
    en: 'That is what persistence is for, however it is done.',
    zh: '会话保持就是为了这个，无论用什么办法实现。',
  },
  judge: stays,
};
