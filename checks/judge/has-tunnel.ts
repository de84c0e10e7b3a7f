import type { Verdict } from '../model.ts';
import { type NodeObservation, need, type Observation, realServersOf } from '../observe/observation.ts';
import type { TunnelDevice } from '../observe/parse/tunnel-devices.ts';
import { fail, list, lookAt, pass } from './verdict.ts';

/** Each real server has a device that is up and takes packets out of tunnels. */
export function hasTunnel(observation: Observation): Verdict {
  const nodes = realServersOf(observation);
  const without = nodes.filter((node) => devicesUp(node).length === 0);
  const evidence = (of: readonly NodeObservation[]) =>
    of.map(({ tunnelsBefore }) => need(tunnelsBefore).evidence);
  const [first] = without;
  const names = list(nodes.map(({ name }) => name));
  if (!first) {
    const found = list(
      nodes.map(
        (node) =>
          `${node.name} ${devicesUp(node)
            .map(({ name }) => name)
            .join(' ')}`,
      ),
    );
    return pass({ en: `up: ${found.en}`, zh: `已启用：${found.zh}` }, ...evidence(nodes));
  }
  const missing = list(without.map(({ name }) => name));
  return fail(
    {
      expected: {
        en: `${names.en} each have a tunnel device that is up`,
        zh: `${names.zh} 上各有一个已启用的隧道设备`,
      },
      seen: { en: `none is up on ${missing.en}`, zh: `${missing.zh} 上没有已启用的隧道设备` },
      look: lookAt(first.name, 'ip -d link show'),
    },
    ...evidence(without),
  );
}

function devicesUp({ tunnelsBefore }: NodeObservation): TunnelDevice[] {
  return need(tunnelsBefore).value.filter(({ up }) => up);
}
