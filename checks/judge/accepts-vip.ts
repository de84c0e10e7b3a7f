import type { Text } from '../../labs/language/text.ts';
import type { Verdict } from '../model.ts';
import { type NodeObservation, need, type Observation, observed } from '../observe/observation.ts';
import type { PlannedNode } from '../observe/plan.ts';
import { arrivalsForVip, takingOf } from './takes-vip.ts';
import { fail, join, list, lookAt, pass } from './verdict.ts';

/**
 * Each of the nodes takes packets for the VIP as its own, by whatever means: an address on any device, a route of
 * the type local, or a packet filter that rewrites their destination.
 */
export function acceptsVip(observation: Observation, planned: readonly PlannedNode[]): Verdict {
  const { vip } = observation.plan;
  const nodes = planned.map((one) => observed(observation, one));
  const takings = nodes.map((node) => ({ node, taking: takingOf(observation, node) }));
  const without = takings.filter(({ taking }) => !taking).map(({ node }) => node);
  const [first] = without;
  const names = list(nodes.map(({ name }) => name));
  const evidence = takings.flatMap(({ taking }) => taking?.evidence ?? []);
  if (!first) {
    const byDeed = takings.filter(({ taking }) => taking?.by === 'deed').map(({ node }) => node.name);
    return pass(taken(names, list(byDeed)), ...evidence);
  }
  return fail(
    {
      expected: {
        en: `${names.en} take packets for the VIP ${vip} as their own`,
        zh: `${names.zh} 把发往 VIP ${vip} 的数据包当作自己的`,
      },
      seen: join(without.map((node) => notTaken(observation, node))),
      look: lookAt(first.name, `ip route get ${vip}; ip -br addr`),
    },
    ...without.map(({ routeToVip }) => need(routeToVip).evidence),
  );
}

function taken(names: Text, byDeed: Text): Text {
  return byDeed.en === ''
    ? { en: `the VIP is local on ${names.en}`, zh: `${names.zh} 把 VIP 当作自己的地址` }
    : {
        en: `${names.en} take packets for the VIP; on ${byDeed.en} without having the address`,
        zh: `${names.zh} 接收发往 VIP 的数据包；${byDeed.zh} 上并没有这个地址`,
      };
}

function notTaken(observation: Observation, node: NodeObservation): Text {
  const { name } = node;
  const { vip } = observation.plan;
  const came = node.role === 'real-server' ? arrivalsForVip(observation, node).length : 0;
  return came > 0
    ? {
        en: `${vip} is not local on ${name}, and none of the ${came} connections that reached it was answered`,
        zh: `${name} 不把 ${vip} 当作自己的地址，到达它的 ${came} 个连接都没有得到应答`,
      }
    : { en: `${vip} is not local on ${name}`, zh: `${name} 不把 ${vip} 当作自己的地址` };
}
