import type { Text } from '../../labs/language/text.ts';
import type { Evidence, Verdict } from '../model.ts';
import { type NodeObservation, need, type Observation, observed, routeOf } from '../observe/observation.ts';
import type { TunnelDevice } from '../observe/parse/tunnel-devices.ts';
import { tunnelQuestion } from '../observe/questions.ts';
import { arrivals } from './arrivals.ts';
import { fail, join, list, lookAt, pass } from './verdict.ts';

/** Each real server has a device that is up and takes packets out of tunnels. */
export function hasTunnel(observation: Observation): Verdict {
  const nodes = servers(observation);
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

/**
 * Each real server takes a packet of the client to the VIP as its own that comes out of its tunnel: the VIP is
 * local there, and the reverse path filter lets the client's address come in that way.
 */
export function acceptsFromTunnel(observation: Observation): Verdict {
  const nodes = servers(observation);
  const refusing = nodes.filter((node) => !answersFromTunnels(node).some(({ kind }) => kind === 'local'));
  const [first] = refusing;
  const names = list(nodes.map(({ name }) => name));
  if (!first) {
    const seen = {
      en: `${names.en} take the client's packets out of the tunnel as their own`,
      zh: `${names.zh} 接受从隧道里取出的客户端数据包`,
    };
    return pass(seen, ...nodes.flatMap(tunnelEvidence));
  }
  const refused = list(refusing.map(({ name }) => name));
  return fail(
    {
      expected: {
        en: `${names.en} accept what the client sent to the VIP when it comes out of the tunnel`,
        zh: `客户端发往 VIP 的数据包从隧道里出来时，${names.zh} 会接受`,
      },
      seen: { en: `the kernel of ${refused.en} refuses it`, zh: `${refused.zh} 的内核拒绝它` },
      look: lookAt(first.name, "sysctl -a --pattern 'conf.*rp_filter'; nstat -az TcpExtIPReversePathFilter"),
    },
    ...refusing.flatMap(tunnelEvidence),
  );
}

/** What reached a real server in a tunnel was taken out: the counter of a tunnel device of it moved. */
export function unwraps(observation: Observation): Verdict {
  const arrived = arrivals(observation).filter(({ sighting }) => sighting.packet.inner);
  const counts = servers(observation).map((node) => ({
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
        zh: '每台真实服务器都把收到的隧道数据包拆开',
      },
      seen: problems.length > 0 ? join(problems) : none,
      look: lookAt(
        first?.node.name ?? counts[0]?.node.name ?? '',
        'tcpdump -ni eth0 icmp; ip -d link show; ip fou show',
      ),
    },
    ...evidence(stuck),
  );
}

function servers(observation: Observation): NodeObservation[] {
  return observation.plan.realServers.map((node) => observed(observation, node));
}

function devicesUp({ tunnelsBefore }: NodeObservation): TunnelDevice[] {
  return need(tunnelsBefore).value.filter(({ up }) => up);
}

/** How many packets the tunnel devices of a node have taken out during the traffic. */
function takenOut({ tunnelsBefore, tunnelsAfter }: NodeObservation): number {
  const sum = (devices: readonly TunnelDevice[]) =>
    devices.reduce((total, { received }) => total + received, 0);
  return sum(need(tunnelsAfter).value) - sum(need(tunnelsBefore).value);
}

function tunnelKeys({ routes }: NodeObservation): string[] {
  return [...routes.keys()].filter((key) => key.startsWith(tunnelQuestion));
}

function answersFromTunnels(node: NodeObservation) {
  return tunnelKeys(node).map((key) => routeOf(node, key).value);
}

/** What the kernel says to a packet out of each tunnel device that is up; without any, that there is none. */
function tunnelEvidence(node: NodeObservation): Evidence[] {
  const answers = tunnelKeys(node).map((key) => routeOf(node, key).evidence);
  return answers.length > 0 ? answers : [need(node.tunnelsBefore).evidence];
}
