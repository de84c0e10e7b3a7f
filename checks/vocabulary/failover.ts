import { oneRouterId, sameTerms } from '../judge/adverts.ts';
import { announcesTakeover } from '../judge/announces-takeover.ts';
import { byMaster } from '../judge/by-master.ts';
import { connectionSurvives } from '../judge/connection-survives.ts';
import { oneHasVip } from '../judge/one-has-vip.ts';
import { oneSpeaker } from '../judge/one-speaker.ts';
import { silentNoLonger } from '../judge/outage.ts';
import { connectionsShared, standbyHasService } from '../judge/standby.ts';
import { takePart } from '../judge/take-part.ts';
import { takesOverInTime } from '../judge/takes-over.ts';
import type { Check } from './check.ts';

/** A check that asks about the director, asked about whichever director has the VIP. */
export function ofMaster(check: Check): Check {
  return { ...check, judge: (observation) => check.judge(byMaster(observation)) };
}

export const vrrpTakePart: Check = {
  name: 'vrrp-take-part',
  layer: 'link',
  title: { en: 'Both directors take part in VRRP', zh: '两台调度器都参与 VRRP' },
  why: {
    en: 'One of them alone serves as well as two, until it fails. Nobody notices before.',
    zh: '只剩一台时服务照样正常，直到它出故障；在那之前没有人会察觉。',
  },
  judge: takePart,
};

export const vrrpOneId: Check = {
  name: 'vrrp-one-id',
  layer: 'link',
  title: { en: 'The VIP belongs to one virtual router', zh: 'VIP 属于同一个虚拟路由器' },
  why: {
    en: 'Advertisements of another number are another router’s: whoever hears them goes on as if nobody had spoken.',
    zh: '编号不同的通告属于另一个虚拟路由器：听到的一方会当作没人说话。',
  },
  judge: oneRouterId,
};

export const vrrpSameTerms: Check = {
  name: 'vrrp-same-terms',
  layer: 'link',
  title: { en: 'The directors agree how they advertise', zh: '两台调度器的通告参数一致' },
  why: {
    en: 'An advertisement of another version, interval or password is thrown away, and both take the VIP.',
    zh: '版本、间隔或口令不同的通告会被丢弃，于是两台都抢占 VIP。',
  },
  judge: sameTerms,
};

export const vrrpOneSpeaker: Check = {
  name: 'vrrp-one-speaker',
  layer: 'link',
  title: { en: 'One director alone advertises the VIP', zh: '只有一台调度器在通告 VIP' },
  why: {
    en: 'Two that advertise have not heard of each other. Both have the VIP then, and clients go to one or the other by chance.',
    zh: '两台都在通告，说明彼此听不到对方。这时两台都有 VIP，客户端去哪一台全凭运气。',
  },
  judge: oneSpeaker,
};

export const vipOneDirector: Check = {
  name: 'vip-one-director',
  layer: 'link',
  title: { en: 'One director alone has the VIP', zh: '只有一台调度器拥有 VIP' },
  why: {
    en: 'An address that was added by hand, or left behind by a program that was killed, is not VRRP’s to take away.',
    zh: '手工添加的地址，或进程被强行杀死后留下的地址，VRRP 不会去删除。',
  },
  judge: oneHasVip,
};

export const standbyService: Check = {
  name: 'standby-service',
  layer: 'ipvs',
  title: { en: 'The director that waits has the same service', zh: '备用调度器有同样的虚拟服务' },
  why: {
    en: 'VRRP moves the address and nothing else. A director that gets it without a table refuses every connection.',
    zh: 'VRRP 只转移地址。接管的调度器如果没有转发表，就会拒绝每一个连接。',
  },
  judge: standbyHasService,
};

export const syncDaemons: Check = {
  name: 'sync-daemons',
  layer: 'ipvs',
  title: { en: 'The directors share their connections', zh: '两台调度器同步连接' },
  why: {
    en: 'A director that never heard of a connection answers its next packet with a reset.',
    zh: '调度器若不知道某个连接，就会用重置来回应它的下一个数据包。',
  },
  judge: connectionsShared,
};

const experiment = { layer: 'service', needs: 'failover', telling: true } as const;

export const takeoverInTime: Check = {
  ...experiment,
  name: 'takeover-in-time',
  title: { en: 'The other director takes over when it should', zh: '另一台调度器按协议规定的时间接管' },
  why: {
    en: 'Three missed advertisements and a little more, the less the higher the priority. Sooner would be too nervous, later an outage.',
    zh: '错过三次通告再加一点时间，优先级越高越短。更早是过于敏感，更晚就是中断服务。',
  },
  judge: takesOverInTime,
};

export const takeoverAnnounced: Check = {
  ...experiment,
  name: 'takeover-announced',
  title: { en: 'A takeover is announced by ARP', zh: '接管时用 ARP 宣告' },
  why: {
    en: 'Everybody on the network has noted the other MAC address, and keeps it for a while. A gratuitous ARP replaces it at once.',
    zh: '网络上的主机都记着原来的 MAC 地址，还会保留一段时间。无故 ARP 会立即更新它。',
  },
  judge: announcesTakeover,
};

export const failoverGap: Check = {
  ...experiment,
  name: 'failover-gap',
  title: { en: 'The client waits as long as the protocol says', zh: '客户端的中断时间与协议相符' },
  why: {
    en: 'What counts is when requests are answered again, not when an address has moved.',
    zh: '重要的是请求何时重新得到应答，而不是地址何时转移。',
  },
  judge: silentNoLonger,
};

export const connectionStays: Check = {
  ...experiment,
  name: 'connection-survives',
  title: { en: 'An open connection survives the failover', zh: '打开的连接在故障切换后仍可用' },
  why: {
    en: 'A download, a session of a database: what has lasted for long is what is lost most painfully.',
    zh: '下载、数据库会话：持续越久的连接，断了越可惜。',
  },
  judge: connectionSurvives,
};
