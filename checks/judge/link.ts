import type { Verdict } from '../model.ts';
import { type NodeObservation, need, type Observation, observed } from '../observe/observation.ts';
import type { PlannedNode } from '../observe/plan.ts';
import { fail, join, list, lookAt, pass } from './verdict.ts';

/** Every node has the addresses that it was made with, on devices that are up. */
export function nodesOnNetwork(observation: Observation): Verdict {
  const nodes = observation.plan.nodes.map((node) => observed(observation, node));
  const off = nodes.filter((node) => missingAddresses(node).length > 0);
  const [first] = off;
  if (!first) {
    return pass(
      {
        en: `all ${nodes.length} nodes have their addresses, on devices that are up`,
        zh: `${nodes.length} 个节点的地址都在，网卡都已启用`,
      },
      ...nodes.map((node) => need(node.devices).evidence),
    );
  }
  return fail(
    {
      expected: join(
        off.map(({ name, addresses }) => ({
          en: `${name} has ${addresses.join(' and ')} on a device that is up`,
          zh: `${name} 在已启用的网卡上有 ${addresses.join(' 和 ')}`,
        })),
      ),
      seen: join(
        off.map((node) => ({
          en: `${node.name} is not reachable as ${missingAddresses(node).join(', ')}`,
          zh: `${node.name} 上的 ${missingAddresses(node).join('、')} 不可用`,
        })),
      ),
      look: lookAt(first.name, 'ip -br addr'),
    },
    ...off.map((node) => need(node.devices).evidence),
  );
}

function missingAddresses(node: NodeObservation): string[] {
  const alive = need(node.devices)
    .value.filter(({ state }) => state !== 'DOWN')
    .flatMap(({ addresses }) => addresses.map(({ address }) => address));
  return node.addresses.filter((address) => !alive.includes(address));
}

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
        en: `${missing.en} would send packets for ${vip} on instead of taking them`,
        zh: `${missing.zh} 不接收发往 ${vip} 的数据包`,
      },
      look: lookAt(first.name, `ip route get ${vip}; ip -br addr`),
    },
    ...without.map(({ routeToVip }) => need(routeToVip).evidence),
  );
}
