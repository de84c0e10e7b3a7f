import type { Text } from '../../labs/language/text.ts';
import type { Evidence, Verdict } from '../model.ts';
import { need, type Observation, observed } from '../observe/observation.ts';
import type { PlannedNode } from '../observe/plan.ts';
import { macsOfAll, questionsForVip, repliesForVip, senders } from './arp-frames.ts';
import { type ClientWay, clientWay } from './client-way.ts';
import { nameMac } from './frames.ts';
import { showFrames } from './show-frames.ts';
import { fail, list, lookAt, pass } from './verdict.ts';

/**
 * Somebody answers when the client asks by ARP for the VIP, and one of the given nodes is among them. A client with a route
 * to the VIP by one of them asks for that one's own address instead.
 */
export function answersArp(observation: Observation, owners: readonly PlannedNode[]): Verdict {
  const { vip } = observation.plan;
  const client = observed(observation, observation.plan.client);
  const way = clientWay(observation);
  const names = list(owners.map(({ name }) => name));
  const route = need(client.routeToVip).evidence;
  if (way.kind === 'hop' && way.owner && owners.includes(way.owner))
    return pass(
      { en: `${client.name} reaches ${vip} by ${names.en}`, zh: `${client.name} 经 ${names.zh} 到达 ${vip}` },
      route,
    );
  const replies = repliesForVip(observation);
  const macs = senders(replies);
  const frames: Evidence = showFrames(
    client,
    'arp',
    replies.length > 0 ? replies : questionsForVip(observation),
  );
  if (macs.some((mac) => macsOfAll(observation, owners).has(mac))) {
    const seen = { en: `${names.en} answers for ${vip}`, zh: `${names.zh} 应答了对 ${vip} 的 ARP 询问` };
    return pass(seen, frames);
  }
  const asks = way.kind === 'link';
  return fail(
    {
      expected: {
        en: `${names.en} answers when ${client.name} asks by ARP for ${vip}`,
        zh: `${client.name} 用 ARP 询问 ${vip} 时，${names.zh} 会应答`,
      },
      seen: asks ? whoAnswered(observation, macs) : whyNotAsked(way, client.name),
      look: asks
        ? lookAt(client.name, `arping -c 3 -i eth0 ${vip}`)
        : lookAt(client.name, `ip route get ${vip}; ip -br addr; ip route`),
    },
    asks ? frames : route,
  );
}

function whoAnswered(observation: Observation, macs: readonly string[]): Text {
  const { vip, client } = observation.plan;
  const others = list(macs.map((mac) => nameMac(observation, mac)));
  if (macs.length > 0) return { en: `only ${others.en} answered`, zh: `只有 ${others.zh} 应答` };
  return questionsForVip(observation).length > 0
    ? { en: `nobody answered for ${vip}`, zh: `没有人应答 ${vip}` }
    : {
        en: `no question for ${vip} was seen to leave ${client.name}`,
        zh: `没有看到 ${client.name} 发出对 ${vip} 的询问`,
      };
}

/** Why a client asks nobody for the VIP. */
export function whyNotAsked(way: ClientWay, client: string): Text {
  if (way.kind === 'stuck')
    return { en: `nobody was asked: ${way.why.en}`, zh: `没有询问任何人：${way.why.zh}` };
  const hop = way.kind === 'hop' ? (way.owner?.name ?? way.hop) : '';
  return {
    en: `nobody was asked: ${client} sends by ${hop}`,
    zh: `没有询问任何人：${client} 把数据包交给 ${hop}`,
  };
}
