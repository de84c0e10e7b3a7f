import type { Text } from '../../../../labs/language/text.ts';
import type { SchedulerName } from './index.ts';

/** Each scheduler in a sentence. */
export const definitions: Readonly<Record<SchedulerName, Text>> = {
  rr: {
    en: 'Round robin: the next server in the circle.',
    zh: '轮询：依次轮到每台服务器。',
  },
  wrr: {
    en: 'Weighted round robin: in turn, and in every round each as often as its weight says.',
    zh: '加权轮询：依次轮到，每一轮里各台服务器的次数按权重分配。',
  },
  lc: {
    en: 'Least connection: the least load, whatever the weight.',
    zh: '最少连接：负载最小的服务器，不看权重。',
  },
  wlc: {
    en: 'Weighted least connection, the default: the least load for its weight.',
    zh: '加权最少连接（默认）：按权重折算后负载最小的服务器。',
  },
  sed: {
    en: 'Shortest expected delay: least (active + 1) / weight.',
    zh: '最短预期延迟：（活动连接数 + 1）÷ 权重，结果最小的服务器。',
  },
  nq: {
    en: 'Never queue: an idle server at once, else as sed.',
    zh: '从不排队：有空闲的服务器就给它，否则同 sed。',
  },
  fo: {
    en: 'Weighted failover: the highest weight gets everything.',
    zh: '加权故障切换：权重最高的服务器承担所有连接。',
  },
  ovf: {
    en: 'Weighted overflow: the highest weight, until it has more active connections than weight.',
    zh: '加权溢出：先给权重最高的服务器，活动连接数超过权重才给下一台。',
  },
  sh: {
    en: 'Source hashing: the same client always gets the same server.',
    zh: '源地址哈希：同一个客户端总是分到同一台服务器。',
  },
  mh: {
    en: 'Maglev hashing: as sh, and clients keep their server when another one goes.',
    zh: 'Maglev 哈希：同 sh；别的服务器下线时，客户端仍留在原来的服务器上。',
  },
  dh: {
    en: 'Destination hashing: the same destination always gets the same server; made for caches.',
    zh: '目的地址哈希：同一个目的地址总是分到同一台服务器，为缓存集群而设。',
  },
  lblc: {
    en: 'Locality-based least connection: a destination stays with its server until that is overloaded.',
    zh: '基于局部性的最少连接：同一个目的地址固定给一台服务器，直到它过载。',
  },
  lblcr: {
    en: 'As lblc, but a destination has a set of servers that grows under overload.',
    zh: '带复制的 lblc：一个目的地址对应一组服务器，过载时再加一台。',
  },
  twos: {
    en: 'Power of two choices: the less loaded of two drawn by lot.',
    zh: '二选一：按权重随机抽出两台服务器，取负载较小的。',
  },
};
