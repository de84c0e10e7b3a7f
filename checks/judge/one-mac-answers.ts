import type { Evidence, Verdict } from '../model.ts';
import { need, type Observation, observed, type SeenFrame } from '../observe/observation.ts';
import type { PlannedNode } from '../observe/plan.ts';
import { whyNotAsked } from './answers-arp.ts';
import { macsOfAll, repliesForVip, senders } from './arp-frames.ts';
import { clientWay } from './client-way.ts';
import { macsOf, nameMac } from './frames.ts';
import { showFrames } from './show-frames.ts';
import { fail, list, lookAt, pass } from './verdict.ts';

/**
 * Over many questions, exactly one MAC address answers for the VIP, and it belongs to one of the given nodes. A
 * client with a route to the VIP by one of them asks nobody for it.
 */
export function oneMacAnswers(observation: Observation, owners: readonly PlannedNode[]): Verdict {
  const { vip } = observation.plan;
  const client = observed(observation, observation.plan.client);
  const replies = repliesForVip(observation);
  const macs = senders(replies);
  const [mac] = macs;
  const evidence = showFrames(client, 'arp', onePerSender(replies));
  if (mac && macs.length === 1 && macsOfAll(observation, owners).has(mac)) {
    const owner = nameMac(observation, mac);
    return pass(
      {
        en: `${replies.length} answers, all from ${owner}`,
        zh: `${replies.length} 个应答全部来自 ${owner}`,
      },
      evidence,
    );
  }
  const names = list(owners.map(({ name }) => name));
  const way = clientWay(observation);
  if (way.kind === 'hop' && way.owner && owners.includes(way.owner) && macs.length === 0)
    return pass(whyNotAsked(way, client.name), need(client.routeToVip).evidence);
  const others = list(macs.map((one) => nameMac(observation, one)));
  return fail(
    {
      expected: {
        en: `one MAC address alone answers for ${vip}: that of ${names.en}`,
        zh: `只有一个 MAC 地址应答 ${vip}：${names.zh} 的`,
      },
      seen:
        way.kind === 'link' || macs.length > 0
          ? {
              en: `${macs.length} answered${macs.length > 0 ? `: ${others.en}` : ''}`,
              zh: `有 ${macs.length} 个 MAC 地址应答${macs.length > 0 ? `：${others.zh}` : ''}`,
            }
          : whyNotAsked(way, client.name),
      look: lookAt(client.name, `arping -c 10 -i eth0 ${vip}`),
    },
    evidence,
    ...othersWith(observation, macs, owners),
  );
}

function onePerSender(replies: readonly SeenFrame[]): SeenFrame[] {
  return senders(replies).flatMap((mac) => replies.find(({ arp }) => arp?.senderMac === mac) ?? []);
}

/** The addresses of the others that have one of these MAC addresses, and how they answer ARP. */
function othersWith(
  observation: Observation,
  macs: readonly string[],
  owners: readonly PlannedNode[],
): Evidence[] {
  return observation.plan.nodes
    .filter((planned) => !owners.includes(planned))
    .map((planned) => observed(observation, planned))
    .filter((node) => macs.some((mac) => macsOf(node).has(mac)))
    .flatMap(({ devices, arpSettings }) => [
      need(devices).evidence,
      ...('evidence' in arpSettings ? [arpSettings.evidence] : []),
    ]);
}
