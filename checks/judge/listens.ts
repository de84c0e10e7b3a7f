import type { Text } from '../../labs/language/text.ts';
import type { Verdict } from '../model.ts';
import { type NodeObservation, need, type Observation, observed } from '../observe/observation.ts';
import { macsOf, repliesSeenBy } from './frames.ts';
import { fail, join, list, lookAt, pass } from './verdict.ts';

const everyAddress = ['*', '0.0.0.0'];

/** On each real server something accepts connections to the VIP: on the wire it did, or a socket is there. */
export function listens(observation: Observation): Verdict {
  const { vip, port, realServers } = observation.plan;
  const nodes = realServers.map((node) => observed(observation, node));
  const deaf = nodes.filter((node) => !accepted(observation, node) && !hasListener(node, vip, port));
  const [first] = deaf;
  const names = list(nodes.map(({ name }) => name));
  if (!first) {
    return pass(
      {
        en: `${names.en} accept connections to ${vip}:${port}`,
        zh: `${names.zh} 接受到 ${vip}:${port} 的连接`,
      },
      ...nodes.map(({ listeners }) => need(listeners).evidence),
    );
  }
  return fail(
    {
      expected: {
        en: `a server listens on ${vip}:${port}, or on port ${port} of all addresses, on ${names.en}`,
        zh: `${names.zh} 上有服务监听 ${vip}:${port}，或在所有地址上监听 ${port} 端口`,
      },
      seen: join(deaf.map(describeListeners)),
      look: lookAt(first.name, 'ss -ltn'),
    },
    ...deaf.map(({ listeners }) => need(listeners).evidence),
  );
}

function accepted(observation: Observation, node: NodeObservation): boolean {
  const own = macsOf(node);
  const client = observed(observation, observation.plan.client);
  return repliesSeenBy(observation, client).some(
    ({ frame, tcp }) => own.has(frame.from) && tcp.syn && tcp.ack,
  );
}

function hasListener({ listeners }: NodeObservation, vip: string, port: number): boolean {
  return need(listeners).value.some(
    (one) => one.port === port && (one.address === vip || everyAddress.includes(one.address)),
  );
}

function describeListeners({ name, listeners }: NodeObservation): Text {
  // 127.0.0.11 is the container engine's own resolver, no work of the learner.
  const sockets = need(listeners).value.filter(({ address }) => !address.startsWith('127.'));
  const all = list(sockets.map(({ address, port }) => `${address}:${port}`));
  return sockets.length > 0
    ? { en: `${name} listens on ${all.en}`, zh: `${name} 监听 ${all.zh}` }
    : { en: `nothing listens on ${name}`, zh: `${name} 上没有任何监听` };
}
