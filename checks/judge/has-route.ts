import type { Text } from '../../labs/language/text.ts';
import type { Evidence, Verdict } from '../model.ts';
import { type NodeObservation, type Observation, observed, routeOf } from '../observe/observation.ts';
import type { PlannedNode } from '../observe/plan.ts';
import { forwards, routeTo } from '../observe/questions.ts';
import { arrivals } from './arrivals.ts';
import { type Connection, replySeenBy, requestSeenBy, type Sighting, sentBy } from './connections.ts';
import { macsOf } from './frames.ts';
import { showFrames } from './show-frames.ts';
import { fail, join, list, lookAt, pass } from './verdict.ts';

/** A question to a node that has to be answered with a way out. */
interface Asked {
  readonly node: PlannedNode;
  readonly key: string;
  readonly server: PlannedNode;
}

/** What a node saw of a connection, in the direction that is asked about. */
type SeenBy = (node: NodeObservation, connection: Connection) => Sighting[];

/** The directors have a route to each real server. */
export function reachesServers(observation: Observation): Verdict {
  const { directors } = observation.plan;
  return haveWays(observation, directors, routeTo, requestSeenBy, {
    to: ({ name }) => ({ en: `packets to ${name}`, zh: `到 ${name} 的路由` }),
    verb: { en: 'has a way for', zh: '有' },
    not: { en: 'has no way for', zh: '没有' },
  });
}

/**
 * The given nodes would forward what comes from each real server to the client: the kernel says so for a packet
 * that comes in there (it refuses with forwarding off, and where the reverse path filter is strict). Or it did
 * forward some: a mark may decide the way, which no question about routes tells.
 */
export function forwardsReplies(observation: Observation, planned: readonly PlannedNode[]): Verdict {
  return haveWays(observation, planned, forwards, replySeenBy, {
    to: ({ name }) => ({ en: `replies of ${name} to the client`, zh: `由 ${name} 发给客户端的应答` }),
    verb: { en: 'forwards', zh: '会转发' },
    not: { en: 'would not forward', zh: '不会转发' },
  });
}

function haveWays(
  observation: Observation,
  planned: readonly PlannedNode[],
  keyOf: (server: string) => string,
  seenBy: SeenBy,
  words: { to: (server: PlannedNode) => Text; verb: Text; not: Text },
): Verdict {
  const asked: Asked[] = planned.flatMap((node) =>
    observation.plan.realServers.flatMap((server) => {
      const key = keyOf(server.name);
      return observed(observation, node).routes.has(key) ? [{ node, key, server }] : [];
    }),
  );
  const answer = ({ node, key }: Asked) => routeOf(observed(observation, node), key);
  const sent = (one: Asked) => sentOn(observation, one, seenBy);
  const hasRoute = (one: Asked) => answer(one).value.kind === 'unicast';
  const evidence = (one: Asked): Evidence =>
    hasRoute(one) || sent(one).length === 0
      ? answer(one).evidence
      : showFrames(
          observed(observation, one.node),
          'tcp',
          sent(one).map(({ frame }) => frame),
        );
  const wrong = asked.filter((one) => !hasRoute(one) && sent(one).length === 0);
  const say = ({ node: { name }, server }: Asked, verb: Text): Text => {
    const to = words.to(server);
    return { en: `${name} ${verb.en} ${to.en}`, zh: `${name} ${verb.zh}${to.zh}` };
  };
  const sayNot = (one: Asked): Text => {
    const { en, zh } = say(one, words.not);
    const { reason } = answer(one).value;
    return reason === undefined ? { en, zh } : { en: `${en} (${reason})`, zh: `${zh}（${reason}）` };
  };
  const [first] = wrong;
  if (!first) return pass(summary(asked, words.verb, words.to), ...asked.map(evidence));
  return fail(
    {
      expected: join(wrong.map((one) => say(one, words.verb))),
      seen: join(wrong.map(sayNot)),
      look: lookAt(first.node.name, answer(first).evidence.command),
    },
    ...wrong.map((one) => answer(one).evidence),
  );
}

/** What the node itself sent of the connections that reached the real server. */
function sentOn(observation: Observation, { node, server }: Asked, seenBy: SeenBy): Sighting[] {
  const sender = observed(observation, node);
  const own = macsOf(sender);
  return arrivals(observation)
    .filter(({ planned }) => planned === server)
    .flatMap(({ connection }) => sentBy(seenBy(sender, connection), own));
}

function summary(asked: readonly Asked[], verb: Text, to: (server: PlannedNode) => Text): Text {
  const nodes = list([...new Set(asked.map(({ node }) => node.name))]);
  const targets = asked.map(({ server }) => to(server));
  return {
    en: `${nodes.en} ${verb.en} ${targets.map(({ en }) => en).join(', ')}`,
    zh: `${nodes.zh} ${verb.zh}${targets.map(({ zh }) => zh).join('、')}`,
  };
}
