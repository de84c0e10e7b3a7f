import type { Evidence, Verdict } from '../model.ts';
import {
  type NodeObservation,
  need,
  type Observation,
  realServersOf,
  routeOf,
} from '../observe/observation.ts';
import { tunnelQuestion } from '../observe/questions.ts';
import { fail, list, lookAt, pass } from './verdict.ts';

/**
 * Each real server takes a packet of the client to the VIP as its own that comes out of its tunnel: the VIP is
 * local there, and the reverse path filter lets the client's address come in that way.
 */
export function acceptsFromTunnel(observation: Observation): Verdict {
  const nodes = realServersOf(observation);
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
      seen: { en: `the kernel of ${refused.en} refuses it`, zh: `${refused.zh} 的内核拒绝接受` },
      look: lookAt(first.name, "sysctl -a --pattern 'conf.*rp_filter'; nstat -az TcpExtIPReversePathFilter"),
    },
    ...refusing.flatMap(tunnelEvidence),
  );
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
