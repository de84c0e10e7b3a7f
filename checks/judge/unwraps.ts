import type { Text } from '../../labs/language/text.ts';
import type { Evidence, Verdict } from '../model.ts';
import { type NodeObservation, need, type Observation, realServersOf } from '../observe/observation.ts';
import type { TunnelDevice } from '../observe/parse/tunnel-devices.ts';
import { arrivals } from './arrivals.ts';
import { fail, join, list, lookAt, pass } from './verdict.ts';

/** What reached a real server in a tunnel was taken out: the counter of a tunnel device of it moved. */
export function unwraps(observation: Observation): Verdict {
  const arrived = arrivals(observation).filter(({ sighting }) => sighting.packet.inner);
  const counts = realServersOf(observation).map((node) => ({
    node,
    arrived: arrived.filter(({ server }) => server === node).length,
    taken: takenOut(node),
  }));
  const stuck = counts.filter((each) => each.arrived > each.taken);
  const numbers = list(counts.map(({ node, taken }) => `${node.name} ${taken}`));
  const evidence = (of: readonly { node: NodeObservation }[]): Evidence[] =>
    of.map(({ node }) => need(node.tunnelsAfter).evidence);
  const [first] = stuck;
  if (!first && arrived.length > 0) {
    const seen = { en: `packets taken out: ${numbers.en}`, zh: `取出的数据包：${numbers.zh}` };
    return pass(seen, ...evidence(counts));
  }
  const problems: Text[] = stuck.map(({ node, arrived: came, taken }) => ({
    en: `${came} connections reached ${node.name} in a tunnel, ${taken} packets were taken out`,
    zh: `${came} 个连接装在隧道里到达 ${node.name}，取出的数据包是 ${taken} 个`,
  }));
  const none: Text = { en: 'nothing arrived in a tunnel', zh: '没有任何隧道数据包到达' };
  return fail(
    {
      expected: {
        en: 'each real server takes the packets out of the tunnels that reach it',
        zh: '每台真实服务器都给收到的隧道数据包解封装',
      },
      seen: problems.length > 0 ? join(problems) : none,
      look: lookAt(
        first?.node.name ?? counts[0]?.node.name ?? '',
        'tcpdump -ni eth0 icmp; ip -d link show; ip fou show',
      ),
    },
    ...evidence(first ? stuck : counts),
  );
}

/** How many packets the tunnel devices of a node have taken out during the traffic. */
function takenOut({ tunnelsBefore, tunnelsAfter }: NodeObservation): number {
  const sum = (devices: readonly TunnelDevice[]) =>
    devices.reduce((total, { received }) => total + received, 0);
  return sum(need(tunnelsAfter).value) - sum(need(tunnelsBefore).value);
}
