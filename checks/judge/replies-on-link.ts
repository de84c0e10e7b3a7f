import type { Verdict } from '../model.ts';
import { type NodeObservation, need, type Observation, observed } from '../observe/observation.ts';
import { fail, join, list, lookAt, pass } from './verdict.ts';

/** Each real server sends what comes from the VIP straight to the client: on the link, by no other node. */
export function repliesOnLink(observation: Observation): Verdict {
  const { vip, client, realServers } = observation.plan;
  const nodes = realServers.map((node) => observed(observation, node));
  const wrong = nodes.filter((node) => !isOnLink(node));
  const [first] = wrong;
  const names = list(nodes.map(({ name }) => name));
  if (!first) {
    return pass(
      { en: `${names.en} reach ${client.name} on the link`, zh: `${names.zh} 与 ${client.name} 直接相连` },
      ...nodes.map(({ replyRoute }) => need(replyRoute).evidence),
    );
  }
  return fail(
    {
      expected: {
        en: `packets from ${vip} to ${client.name} leave ${names.en} straight on the link`,
        zh: `${names.zh} 上从 ${vip} 到 ${client.name} 的数据包直接从链路送出`,
      },
      seen: join(wrong.map((node) => describeWay(observation, node))),
      look: lookAt(first.name, `ip route get ${client.addresses[0]} from ${vip}; ip route show table all`),
    },
    ...wrong.map(({ replyRoute }) => need(replyRoute).evidence),
  );
}

function isOnLink({ replyRoute }: NodeObservation): boolean {
  const { kind, via } = need(replyRoute).value;
  return kind === 'unicast' && via === undefined;
}

function describeWay(observation: Observation, { name, replyRoute }: NodeObservation) {
  const { kind, via } = need(replyRoute).value;
  if (kind === 'local')
    return { en: `${name} takes the client for itself`, zh: `${name} 把客户端的地址当作自己的` };
  if (via !== undefined) {
    const hop = observation.plan.nodes.find(({ addresses }) => addresses.includes(via));
    return { en: `${name} sends them to ${hop?.name ?? via}`, zh: `${name} 把它们送往 ${hop?.name ?? via}` };
  }
  return { en: `${name} has no way for them`, zh: `${name} 没有可用的路由` };
}
