import type { Verdict } from '../model.ts';
import { need, type Observation, observed } from '../observe/observation.ts';
import { macsOf } from './frames.ts';
import { showFrames } from './show-frames.ts';
import { fail, lookAt, pass } from './verdict.ts';

/** The director that takes over says so by ARP, unasked: else everybody keeps sending to the other one. */
export function announcesTakeover(observation: Observation): Verdict {
  const { backup, clientFrames } = need(observation.failover).value;
  const { vip, client } = observation.plan;
  const own = macsOf(observed(observation, backup));
  const { value } = need(clientFrames);
  const gratuitous = value.filter(
    ({ from, arp }) => arp && own.has(from) && arp.senderIp === vip && arp.targetIp === vip,
  );
  const node = observed(observation, client);
  const evidence = showFrames(node, 'arp', gratuitous);
  if (gratuitous.length > 0)
    return pass(
      {
        en: `${backup.name} announced ${vip} by ${gratuitous.length} gratuitous ARP messages`,
        zh: `${backup.name} 用 ${gratuitous.length} 个无故 ARP 宣告了 ${vip}`,
      },
      evidence,
    );
  return fail(
    {
      expected: {
        en: `${backup.name} sends gratuitous ARP for ${vip} when it takes over`,
        zh: `${backup.name} 接管时为 ${vip} 发送无故 ARP`,
      },
      seen: { en: `none came to ${client.name}`, zh: `${client.name} 一个也没有收到` },
      look: lookAt(backup.name, 'nft list ruleset; tail /run/keepalived*.log'),
    },
    evidence,
  );
}
