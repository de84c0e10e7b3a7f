import type { Verdict } from '../model.ts';
import { type Observation, observed } from '../observe/observation.ts';
import type { PlannedNode } from '../observe/plan.ts';
import { macsOfAll, questionsForVip, repliesForVip, senders } from './arp-frames.ts';
import { nameMac } from './frames.ts';
import { showFrames } from './show-frames.ts';
import { fail, list, lookAt, pass } from './verdict.ts';

/** Somebody answers when the client asks by ARP for the VIP, and one of the given nodes is among them. */
export function answersArp(observation: Observation, owners: readonly PlannedNode[]): Verdict {
  const { vip } = observation.plan;
  const client = observed(observation, observation.plan.client);
  const replies = repliesForVip(observation);
  const macs = senders(replies);
  const names = list(owners.map(({ name }) => name));
  const evidence = showFrames(client, 'arp', replies.length > 0 ? replies : questionsForVip(observation));
  if (macs.some((mac) => macsOfAll(observation, owners).has(mac))) {
    const seen = { en: `${names.en} answers for ${vip}`, zh: `${names.zh} 应答了对 ${vip} 的 ARP 询问` };
    return pass(seen, evidence);
  }
  const others = list(macs.map((mac) => nameMac(observation, mac)));
  return fail(
    {
      expected: {
        en: `${names.en} answers when ${client.name} asks by ARP for ${vip}`,
        zh: `${client.name} 用 ARP 询问 ${vip} 时，${names.zh} 会应答`,
      },
      seen:
        macs.length === 0
          ? { en: `nobody answered for ${vip}`, zh: `没有人应答 ${vip}` }
          : { en: `only ${others.en} answered`, zh: `只有 ${others.zh} 应答` },
      look: lookAt(client.name, `arping -c 3 -i eth0 ${vip}`),
    },
    evidence,
  );
}
