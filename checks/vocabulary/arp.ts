import { announcesOwnAddress } from '../judge/announces-own-address.ts';
import { answersArp } from '../judge/answers-arp.ts';
import { clientSendsTo } from '../judge/client-sends-to.ts';
import { oneMacAnswers } from '../judge/one-mac-answers.ts';
import { oneOwner } from '../judge/one-owner.ts';
import type { Check } from './check.ts';

export const addressOwners: Check = {
  name: 'address-owners',
  layer: 'arp',
  title: { en: 'Nobody has the address of another machine', zh: '没有机器占用别人的地址' },
  why: {
    en: 'Where two machines answer for one address, packets go now to one of them and now to the other, whatever IPVS decided.',
    zh: '两台机器应答同一个地址时，数据包时而去这台、时而去那台，与 IPVS 的选择无关。',
  },
  judge: oneOwner,
};

export const directorAnswersArp: Check = {
  name: 'director-answers-arp',
  layer: 'arp',
  title: { en: 'The director answers ARP for the VIP', zh: '调度器应答对 VIP 的 ARP 询问' },
  why: {
    en: 'The client needs a MAC address to send its first frame to. If nobody answers, nothing is sent at all.',
    zh: '客户端要先知道 MAC 地址才能发出第一帧。没有人应答，就什么也发不出去。',
  },
  judge: (observation) => answersArp(observation, observation.plan.directors),
};

export const vipOneMac: Check = {
  name: 'vip-one-mac',
  layer: 'arp',
  title: { en: 'One MAC address alone answers for the VIP', zh: '只有一个 MAC 地址应答 VIP' },
  why: {
    en: 'A machine that answers beside the director draws clients away from it: the load is no longer balanced, and whose answer wins is chance.',
    zh: '别的机器若也应答，客户端就会绕过调度器：负载不再均衡，谁的应答生效全凭运气。',
  },
  judge: (observation) => oneMacAnswers(observation, observation.plan.directors),
};

export const clientNeighbour: Check = {
  name: 'client-neighbour',
  layer: 'arp',
  title: { en: 'The client sends to the director', zh: '客户端把请求发给调度器' },
  why: {
    en: 'What the ARP cache holds decides where frames go, whoever answers now. A stale entry keeps leading around the director.',
    zh: '帧发往哪里由 ARP 缓存决定，与此刻谁应答无关。过时的表项会让请求一直绕过调度器。',
  },
  judge: (observation) => clientSendsTo(observation, observation.plan.directors),
};

export const realServersAnnounceRip: Check = {
  name: 'real-servers-announce-rip',
  layer: 'arp',
  title: { en: 'Real servers ask by ARP with their own address', zh: '真实服务器用自己的地址发 ARP 询问' },
  why: {
    en: 'Whoever hears "tell VIP" notes the MAC address of the real server for it. So the VIP moves away from the director as soon as a real server asks.',
    zh: '听到“tell VIP”的主机会把 VIP 记成该真实服务器的 MAC 地址。真实服务器一询问，VIP 就从调度器“漂走”。',
  },
  judge: (observation) => announcesOwnAddress(observation, observation.plan.realServers),
};

/** What holds in every mode: each machine has its addresses for itself, and the client finds the director alone. */
export const clientFindsDirector: readonly Check[] = [
  addressOwners,
  directorAnswersArp,
  vipOneMac,
  clientNeighbour,
];
