import type { Text } from '../../labs/language/text.ts';
import type { Verdict } from '../model.ts';
import { type Observation, observed, routeOf } from '../observe/observation.ts';
import type { PlannedNode } from '../observe/plan.ts';
import { forwards, routeTo } from '../observe/questions.ts';
import { fail, join, list, lookAt, pass } from './verdict.ts';

/** A question to a node that has to be answered with a way out. */
interface Asked {
  readonly node: PlannedNode;
  readonly key: string;
  readonly server: PlannedNode;
}

/** The directors have a route to each real server. */
export function reachesServers(observation: Observation): Verdict {
  const { directors } = observation.plan;
  return haveWays(observation, directors, routeTo, {
    to: ({ name }) => ({ en: `packets to ${name}`, zh: `到 ${name} 的路由` }),
    verb: { en: 'has a way for', zh: '有' },
    not: { en: 'has no way for', zh: '没有' },
  });
}

/**
 * The given nodes would forward what comes from each real server to the client: the kernel says so for a packet
 * that comes in there (it refuses with forwarding off, and where the reverse path filter is strict).
 */
export function forwardsReplies(observation: Observation, planned: readonly PlannedNode[]): Verdict {
  return haveWays(observation, planned, forwards, {
    to: ({ name }) => ({ en: `replies of ${name} to the client`, zh: `由 ${name} 发给客户端的应答` }),
    verb: { en: 'forwards', zh: '会转发' },
    not: { en: 'would not forward', zh: '不会转发' },
  });
}

function haveWays(
  observation: Observation,
  planned: readonly PlannedNode[],
  keyOf: (server: string) => string,
  words: { to: (server: PlannedNode) => Text; verb: Text; not: Text },
): Verdict {
  const asked: Asked[] = planned.flatMap((node) =>
    observation.plan.realServers.flatMap((server) => {
      const key = keyOf(server.name);
      return observed(observation, node).routes.has(key) ? [{ node, key, server }] : [];
    }),
  );
  const answer = ({ node, key }: Asked) => routeOf(observed(observation, node), key);
  const wrong = asked.filter((one) => answer(one).value.kind !== 'unicast');
  const say = (of: readonly Asked[], verb: Text): Text => {
    const all = of.map(({ node, server }) => [node.name, words.to(server)] as const);
    return join(
      all.map(([name, to]) => ({ en: `${name} ${verb.en} ${to.en}`, zh: `${name} ${verb.zh}${to.zh}` })),
    );
  };
  const [first] = wrong;
  if (!first) return pass(summary(asked, words.verb, words.to), ...asked.map((one) => answer(one).evidence));
  return fail(
    {
      expected: say(wrong, words.verb),
      seen: say(wrong, words.not),
      look: lookAt(first.node.name, answer(first).evidence.command),
    },
    ...wrong.map((one) => answer(one).evidence),
  );
}

function summary(asked: readonly Asked[], verb: Text, to: (server: PlannedNode) => Text): Text {
  const nodes = list([...new Set(asked.map(({ node }) => node.name))]);
  const targets = asked.map(({ server }) => to(server));
  return {
    en: `${nodes.en} ${verb.en} ${targets.map(({ en }) => en).join(', ')}`,
    zh: `${nodes.zh} ${verb.zh}${targets.map(({ zh }) => zh).join('、')}`,
  };
}
