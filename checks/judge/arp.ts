import type { Verdict } from '../model.ts';
import { need, type Observation, observed, type SeenFrame } from '../observe/observation.ts';
import type { PlannedNode } from '../observe/plan.ts';
import { framesOf, macsOf, nameMac, requestsSeenBy, showFrames } from './frames.ts';
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

/** Over many questions, exactly one MAC address answers for the VIP, and it belongs to one of the given nodes. */
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
  const others = list(macs.map((one) => nameMac(observation, one)));
  return fail(
    {
      expected: {
        en: `one MAC address alone answers for ${vip}: that of ${names.en}`,
        zh: `只有一个 MAC 地址应答 ${vip}：${names.zh} 的`,
      },
      seen: {
        en: `${macs.length} answered${macs.length > 0 ? `: ${others.en}` : ''}`,
        zh: `有 ${macs.length} 个应答${macs.length > 0 ? `：${others.zh}` : ''}`,
      },
      look: lookAt(client.name, `arping -c 10 -i eth0 ${vip}`),
    },
    evidence,
    ...settingsOf(observation, macs),
  );
}

/** The frames of the client's own requests go to the MAC address of one of the given nodes. */
export function clientSendsTo(observation: Observation, owners: readonly PlannedNode[]): Verdict {
  const { vip } = observation.plan;
  const client = observed(observation, observation.plan.client);
  const own = macsOf(client);
  const sent = requestsSeenBy(observation, client).filter(({ frame }) => own.has(frame.from));
  const targets = [...new Set(sent.map(({ frame }) => frame.to))];
  const right = macsOfAll(observation, owners);
  const entry = need(client.neighbour).evidence;
  const named = list(targets.map((mac) => nameMac(observation, mac)));
  if (targets.length > 0 && targets.every((mac) => right.has(mac))) {
    return pass({ en: `requests go to ${named.en}`, zh: `请求发往 ${named.zh}` }, entry);
  }
  const names = list(owners.map(({ name }) => name));
  const wrong = sent.filter(({ frame }) => !right.has(frame.to)).map(({ frame }) => frame);
  return fail(
    {
      expected: {
        en: `${client.name} sends its requests for ${vip} to the MAC address of ${names.en}`,
        zh: `${client.name} 把发往 ${vip} 的请求送到 ${names.zh} 的 MAC 地址`,
      },
      seen:
        targets.length === 0
          ? { en: 'it sent no request: it knows no MAC address', zh: '没有发出请求：不知道 MAC 地址' }
          : { en: `they went to ${named.en}`, zh: `请求发往了 ${named.zh}` },
      look: lookAt(client.name, `ip neigh show to ${vip}`),
    },
    entry,
    ...(wrong.length > 0 ? [showFrames(client, `host ${vip}`, wrong)] : []),
  );
}

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

function repliesForVip(observation: Observation): SeenFrame[] {
  const client = observed(observation, observation.plan.client);
  const own = macsOf(client);
  return framesOf(client).filter(
    ({ to, arp }) => arp?.operation === 'reply' && arp.senderIp === observation.plan.vip && own.has(to),
  );
}

function questionsForVip(observation: Observation): SeenFrame[] {
  const client = observed(observation, observation.plan.client);
  return framesOf(client).filter(
    ({ arp }) => arp?.operation === 'request' && arp.targetIp === observation.plan.vip,
  );
}

function senders(replies: readonly SeenFrame[]): string[] {
  return [...new Set(replies.flatMap(({ arp }) => arp?.senderMac ?? []))];
}

function onePerSender(replies: readonly SeenFrame[]): SeenFrame[] {
  return senders(replies).flatMap((mac) => replies.find(({ arp }) => arp?.senderMac === mac) ?? []);
}

function macsOfAll(observation: Observation, nodes: readonly PlannedNode[]): ReadonlySet<string> {
  return new Set(nodes.flatMap((node) => [...macsOf(observed(observation, node))]));
}

/** The ARP sysctls of the real servers that have one of these MAC addresses. */
function settingsOf(observation: Observation, macs: readonly string[]) {
  return observation.plan.realServers
    .map((node) => observed(observation, node))
    .filter((node) => macs.some((mac) => macsOf(node).has(mac)))
    .map((node) => need(node.arpSettings).evidence);
}
