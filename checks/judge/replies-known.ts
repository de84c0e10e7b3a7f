import type { Verdict } from '../model.ts';
import { need, type Observation } from '../observe/observation.ts';
import { linesOf, type Passage, passagesOf } from './director-way.ts';
import { fail, lookAt, pass } from './verdict.ts';

/** The connections whose reply came in, and went no further. */
export function lostReplies(observation: Observation): Passage[] {
  return passagesOf(observation).filter(({ replyCame, replyLeft }) => replyCame && !replyLeft);
}

/**
 * A reply that the director doesn't pass on is at least known to conntrack as a reply: rules by state can let it
 * through. Where all pass, nothing depends on it: rules without state need no conntrack.
 */
export function repliesKnown(observation: Observation): Verdict {
  const lost = lostReplies(observation);
  const unknown = lost.filter((one) => !isTracked(observation, one));
  const { directors } = observation.plan;
  const [first] = unknown;
  if (!first)
    return pass(
      passed(observation),
      ...lost.slice(0, 1).map(({ director }) => linesOf(director.tracked, lost)),
    );
  return fail(
    {
      expected: {
        en: 'conntrack knows the replies of the service as replies, wherever a rule asks it',
        zh: '凡是有规则要问，conntrack 都认得服务的应答是应答',
      },
      seen: {
        en: `${lost.length} replies went no further than the director; of ${unknown.length} conntrack expects none`,
        zh: `${lost.length} 个应答到了调度器就没有再往前；其中 ${unknown.length} 个不在 conntrack 的预期之内`,
      },
      look: lookAt(
        directors[0]?.name ?? '',
        'sysctl net.ipv4.vs.conntrack; conntrack -L -p tcp; nft list ruleset',
      ),
    },
    linesOf(first.director.connections, unknown),
    linesOf(first.director.tracked, unknown),
  );
}

/** Conntrack has the connection, and expects its reply from a real server: IPVS has told it (vs.conntrack). */
function isTracked({ plan }: Observation, { director, connection }: Passage): boolean {
  const servers = plan.realServers.flatMap(({ addresses }) => addresses);
  return need(director.tracked).value.some(
    ({ original, reply }) =>
      original.destination === plan.vip &&
      original.sourcePort === connection.clientPort &&
      servers.includes(reply.source),
  );
}

function passed(observation: Observation) {
  const came = passagesOf(observation).filter(({ replyCame }) => replyCame);
  if (came.length === 0) return { en: 'no reply came to the director', zh: '没有应答到达调度器' };
  const lost = lostReplies(observation).length;
  return lost === 0
    ? { en: `no reply was lost (${came.length} came)`, zh: `没有应答丢失（到达 ${came.length} 个）` }
    : { en: `conntrack knows the ${lost} that were lost`, zh: `丢失的 ${lost} 个应答 conntrack 都认得` };
}
