import type { Text } from '../../labs/language/text.ts';
import type { Verdict } from '../model.ts';
import { type NodeObservation, need, type Observation, observed } from '../observe/observation.ts';
import { fail, join, lookAt, pass } from './verdict.ts';

/** Every node has the addresses that it was made with, on devices that are up. */
export function nodesOnNetwork(observation: Observation): Verdict {
  const nodes = observation.plan.nodes.map((node) => observed(observation, node));
  const off = nodes.filter((node) => missingAddresses(node).length > 0);
  const [first] = off;
  if (!first) {
    return pass(
      {
        en: `all ${nodes.length} nodes have their addresses, on devices that are up`,
        zh: `${nodes.length} 个节点的地址都在，接口都已启用`,
      },
      ...nodes.map((node) => need(node.devices).evidence),
    );
  }
  return fail(
    {
      expected: join(
        off.map(({ name, addresses }) => ({
          en: `${name} has ${addresses.join(' and ')} on a device that is up`,
          zh: `${name} 在已启用的接口上有 ${addresses.join(' 和 ')}`,
        })),
      ),
      seen: join(off.map((node) => join(missingAddresses(node).map((address) => whereIs(node, address))))),
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

/** Where an address is that should be on a device that is up. */
function whereIs(node: NodeObservation, address: string): Text {
  const device = need(node.devices).value.find(({ addresses }) =>
    addresses.some((one) => one.address === address),
  );
  return device
    ? {
        en: `${node.name} has ${address} on ${device.name}, which is down`,
        zh: `${node.name} 的 ${address} 在 ${device.name} 上，而它没有启用`,
      }
    : { en: `${node.name} has no address ${address}`, zh: `${node.name} 上没有地址 ${address}` };
}
