import type { Verdict } from '../model.ts';
import { need, type Observation, observed } from '../observe/observation.ts';
import type { PlannedNode } from '../observe/plan.ts';
import { fail, list, lookAt, pass } from './verdict.ts';

/**
 * Each of the nodes takes packets for the VIP as its own, by whatever means: an address on any device, or a
 * route of the type local.
 */
export function acceptsVip(observation: Observation, planned: readonly PlannedNode[]): Verdict {
  const { vip } = observation.plan;
  const nodes = planned.map((node) => observed(observation, node));
  const without = nodes.filter(({ routeToVip }) => need(routeToVip).value.kind !== 'local');
  const [first] = without;
  const names = list(nodes.map(({ name }) => name));
  if (!first) {
    return pass(
      { en: `the VIP is local on ${names.en}`, zh: `${names.zh} 把 VIP 当作自己的地址` },
      ...nodes.map(({ routeToVip }) => need(routeToVip).evidence),
    );
  }
  const missing = list(without.map(({ name }) => name));
  return fail(
    {
      expected: {
        en: `packets for the VIP ${vip} are local on ${names.en}`,
        zh: `${names.zh} 把发往 VIP ${vip} 的数据包当作自己的`,
      },
      seen: {
        en: `packets for ${vip} are not local on ${missing.en}`,
        zh: `${missing.zh} 不接收发往 ${vip} 的数据包`,
      },
      look: lookAt(first.name, `ip route get ${vip}; ip -br addr`),
    },
    ...without.map(({ routeToVip }) => need(routeToVip).evidence),
  );
}
