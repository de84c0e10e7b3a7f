import type { Verdict } from '../model.ts';
import { need, type Observation, observed } from '../observe/observation.ts';
import type { PlannedNode } from '../observe/plan.ts';
import { framesOf, macsOf } from './frames.ts';
import { showFrames } from './show-frames.ts';
import { fail, list, lookAt, pass } from './verdict.ts';

/** None of the given nodes names the VIP as its own address when it asks by ARP. */
export function announcesOwnAddress(observation: Observation, planned: readonly PlannedNode[]): Verdict {
  const { vip } = observation.plan;
  const asked = planned.map((one) => {
    const node = observed(observation, one);
    const own = macsOf(node);
    const questions = framesOf(node).filter(({ from, arp }) => arp?.operation === 'request' && own.has(from));
    return { node, questions, wrong: questions.filter(({ arp }) => arp?.senderIp === vip) };
  });
  const names = list(planned.map(({ name }) => name));
  const guilty = asked.filter(({ wrong }) => wrong.length > 0);
  const [first] = guilty;
  if (!first) {
    const some = asked.filter(({ questions }) => questions.length > 0);
    return pass(
      some.length > 0
        ? { en: `${names.en} ask with their own address`, zh: `${names.zh} 用自己的地址询问` }
        : { en: `${names.en} asked nothing`, zh: `${names.zh} 没有发出询问` },
      ...some.map(({ node, questions }) => showFrames(node, 'arp', questions)),
    );
  }
  const who = list(guilty.map(({ node }) => node.name));
  return fail(
    {
      expected: {
        en: `${names.en} ask by ARP with their own address, never with ${vip}`,
        zh: `${names.zh} 用自己的地址发 ARP 询问，而不是用 ${vip}`,
      },
      seen: {
        en: `${who.en} asked with "tell ${vip}", so whoever hears it learns a wrong MAC address`,
        zh: `${who.zh} 的询问写着“tell ${vip}”，听到的主机会记下错误的 MAC 地址`,
      },
      look: lookAt(first.node.name, 'sysctl net.ipv4.conf.all.arp_announce net.ipv4.conf.eth0.arp_announce'),
    },
    ...guilty.flatMap(({ node, wrong }) => [showFrames(node, 'arp', wrong), need(node.arpSettings).evidence]),
  );
}
