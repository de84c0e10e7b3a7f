import type { Text } from '../../labs/language/text.ts';
import type { Evidence, Verdict } from '../model.ts';
import {
  type NodeObservation,
  need,
  type Observation,
  realServersOf,
  routeOf,
} from '../observe/observation.ts';
import { tunnelQuestion } from '../observe/questions.ts';
import { answeredForVip } from './takes-vip.ts';
import { fail, join, list, lookAt, pass } from './verdict.ts';

/**
 * Each real server takes a packet of the client to the VIP as its own that comes out of its tunnel: the VIP is
 * local there, and the reverse path filter lets the client's address come in that way; or it has answered some.
 */
export function acceptsFromTunnel(observation: Observation): Verdict {
  const nodes = realServersOf(observation);
  const refusing = nodes.filter(
    (node) =>
      !answersFromTunnels(node).some(({ kind }) => kind === 'local') && !answeredForVip(observation, node),
  );
  const [first] = refusing;
  const names = list(nodes.map(({ name }) => name));
  if (!first) {
    const seen = {
      en: `${names.en} take the client's packets out of the tunnel as their own`,
      zh: `${names.zh} 接受从隧道里取出的客户端数据包`,
    };
    return pass(seen, ...nodes.flatMap(tunnelEvidence));
  }
  return fail(
    {
      expected: {
        en: `${names.en} accept what the client sent to the VIP when it comes out of the tunnel`,
        zh: `客户端发往 VIP 的数据包从隧道里出来时，${names.zh} 会接受`,
      },
      seen: join(refusing.map(refusal)),
      look: lookAt(first.name, "sysctl -a --pattern 'conf.*rp_filter'; nstat -az TcpExtIPReversePathFilter"),
    },
    ...refusing.flatMap(tunnelEvidence),
  );
}

function refusal(node: NodeObservation): Text {
  const { name } = node;
  const answers = answersFromTunnels(node);
  if (answers.length === 0)
    return { en: `${name} has no tunnel device that is up`, zh: `${name} 上没有启用的隧道设备` };
  const [reason] = answers.flatMap((route) => route.reason ?? []);
  return reason === undefined
    ? { en: `${name} does not take it for its own`, zh: `${name} 不把它当作自己的` }
    : { en: `the kernel of ${name} refuses it (${reason})`, zh: `${name} 的内核拒绝接受（${reason}）` };
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
