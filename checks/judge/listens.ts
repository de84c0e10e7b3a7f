import type { Text } from '../../labs/language/text.ts';
import type { Verdict } from '../model.ts';
import {
  type NodeObservation,
  need,
  type Observation,
  realServersOf,
  type SeenFrame,
} from '../observe/observation.ts';
import { connectionsOf, replySeenBy, sentBy } from './connections.ts';
import { macsOf } from './frames.ts';
import type { Mode } from './mode.ts';
import { showFrames } from './show-frames.ts';
import { fail, join, list, lookAt, pass } from './verdict.ts';

const everyAddress = ['*', '0.0.0.0'];

/**
 * On each real server something accepts connections where the mode has them arrive: on the wire it did, or a
 * socket is there.
 */
export function listens(observation: Observation, { to, port }: Mode): Verdict {
  const { vip } = observation.plan;
  const nodes = realServersOf(observation).map((node) => ({ node, accepted: acceptedBy(node, observation) }));
  const targets = (node: NodeObservation) => (to === 'vip' ? [vip] : node.addresses);
  const deaf = nodes
    .filter(({ node, accepted }) => accepted.length === 0 && !hasListener(node, targets(node), port))
    .map(({ node }) => node);
  // Chinese sets spaces around an address, and none between its own words.
  const where = to === 'vip' ? { en: vip, zh: ` ${vip} ` } : { en: 'its own address', zh: '自己地址' };
  const [first] = deaf;
  const names = list(nodes.map(({ node }) => node.name));
  if (!first) {
    return pass(
      {
        en: `${names.en} accept connections to ${where.en}, port ${port}`,
        zh: `${names.zh} 在${where.zh}的 ${port} 端口上接受连接`,
      },
      ...nodes.map(({ node, accepted }) =>
        accepted.length > 0
          ? showFrames(node, 'tcp[tcpflags] & tcp-syn != 0', accepted)
          : need(node.listeners).evidence,
      ),
    );
  }
  return fail(
    {
      expected: {
        en: `on each of ${names.en} a server listens on port ${port} of ${where.en} or of all addresses`,
        zh: `${names.zh} 上都有程序监听${where.zh}或所有地址的 ${port} 端口`,
      },
      seen: join(deaf.map(describeListeners)),
      look: lookAt(first.name, 'ss -ltn'),
    },
    ...deaf.map(({ listeners }) => need(listeners).evidence),
  );
}

/** The frames in which a server accepted connections of the client. */
function acceptedBy(node: NodeObservation, observation: Observation): SeenFrame[] {
  const own = macsOf(node);
  return connectionsOf(observation)
    .flatMap((connection) => sentBy(replySeenBy(node, connection), own))
    .filter(({ tcp }) => tcp.syn)
    .map(({ frame }) => frame);
}

function hasListener({ listeners }: NodeObservation, targets: readonly string[], port: number): boolean {
  return need(listeners).value.some(
    ({ address, port: at }) => at === port && [...targets, ...everyAddress].includes(address),
  );
}

function describeListeners({ name, listeners }: NodeObservation): Text {
  // 127.0.0.11 is the container engine's own resolver, no work of the learner.
  const sockets = need(listeners).value.filter(({ address }) => address !== '127.0.0.11');
  const all = list(sockets.map(({ address, port }) => `${address}:${port}`));
  return sockets.length > 0
    ? { en: `${name} listens on ${all.en}`, zh: `${name} 监听 ${all.zh}` }
    : { en: `nothing listens on ${name}`, zh: `${name} 上没有任何程序在监听` };
}
