import type { Text } from '../../labs/language/text.ts';
import type { Verdict } from '../model.ts';
import { type Observation, observed } from '../observe/observation.ts';
import { type Arrival, arrivals, ownTtl, routersBetween } from './arrivals.ts';
import { replySeenBy } from './connections.ts';
import type { Mode } from './mode.ts';
import { notedBy } from './noted.ts';
import { outPackets, repliesThroughDirector } from './reply-director.ts';
import { replyProblems } from './reply-form.ts';
import { showByDevice, showFrames } from './show-frames.ts';
import { distinct, fail, join, list, lookAt, pass } from './verdict.ts';

/**
 * Every connection that reached a real server is answered in the way of the mode: straight from the server, or
 * by the director, which puts the VIP back in. With a direct way, no frame of the replies passes a director.
 */
export function repliesReturn(observation: Observation, mode: Mode): Verdict {
  const arrived = arrivals(observation);
  const problems = [
    ...(arrived.length === 0
      ? [{ en: 'no request arrived to be answered', zh: '没有请求到达，无从应答' }]
      : []),
    ...distinct(arrived.flatMap((arrival) => replyProblems(observation, arrival, mode))),
    ...(mode.back === 'direct' ? repliesThroughDirector(observation) : uncounted(observation)),
  ];
  const { vip, port } = observation.plan;
  const client = observed(observation, observation.plan.client);
  const filter = `tcp and src host ${vip} and src port ${port}`;
  const replies = arrived.flatMap(({ connection }) => replySeenBy(client, connection).slice(0, 1));
  const evidence = showFrames(
    client,
    filter,
    replies.map(({ frame }) => frame),
  );
  if (problems.length === 0) return pass(seenWell(observation, arrived, mode), evidence);
  const [first] = arrived;
  const server = first?.server ?? client;
  return fail(
    {
      expected: expectation(observation, mode),
      seen: join(problems),
      look: lookAt(
        server.name,
        `tcpdump -eni eth0 -v 'tcp and host ${observation.plan.client.addresses[0]}'`,
      ),
    },
    evidence,
    ...showOnTheWay(observation, arrived),
  );
}

function expectation({ plan: { client, directors } }: Observation, mode: Mode): Text {
  const names = list(directors.map(({ name }) => name));
  return mode.back === 'direct'
    ? {
        en: `each real server answers ${client.name} itself, TTL ${ownTtl} when it starts, past ${names.en}`,
        zh: `每台真实服务器直接应答 ${client.name}，初始 TTL ${ownTtl}，不经过 ${names.zh}`,
      }
    : {
        en: `replies come back to ${names.en}, which sends them on to ${client.name} from the VIP, TTL ${ownTtl - 1}`,
        zh: `应答回到 ${names.zh}，由它以 VIP 为源地址、TTL ${ownTtl - 1} 转给 ${client.name}`,
      };
}

function seenWell(observation: Observation, arrived: readonly Arrival[], mode: Mode): Text {
  const { client, directors } = observation.plan;
  const names = list(directors.map(({ name }) => name));
  if (mode.back === 'director') {
    const count = outPackets(observation);
    return {
      en: `replies come from ${names.en}, TTL ${ownTtl - 1}; IPVS counted ${count} packets back`,
      zh: `应答来自 ${names.zh}，TTL ${ownTtl - 1}；IPVS 计入 ${count} 个返回的数据包`,
    };
  }
  const servers = new Map(arrived.map(({ planned }) => [planned.name, planned]));
  const ways = list(
    [...servers.values()].map((planned) => `${planned.name} ${ownTtl - routersBetween(planned, client)}`),
  );
  return {
    en: `replies come straight from the real servers (TTL: ${ways.en}); none passed ${names.en}`,
    zh: `应答直接来自真实服务器（TTL：${ways.zh}）；没有一帧经过 ${names.zh}`,
  };
}

/** A director that translates replies counts them (OutPkts). */
function uncounted(observation: Observation): Text[] {
  const noted = observation.plan.directors.flatMap((one) => notedBy(observation, observed(observation, one)));
  // What IPVS counts may be of other connections: retransmissions of old ones come for a minute.
  if (noted.length === 0)
    return [{ en: 'IPVS keeps none of the connections', zh: 'IPVS 中没有这些连接的记录' }];
  if (outPackets(observation) > 0) return [];
  return [{ en: 'IPVS counted no packet on the way back', zh: 'IPVS 没有计入任何返回的数据包' }];
}

/** The replies as the directors saw them: what came in there, and what went out. */
function showOnTheWay(observation: Observation, arrived: readonly Arrival[]) {
  return observation.plan.directors.flatMap((planned) => {
    const director = observed(observation, planned);
    const frames = arrived.flatMap(({ connection }) =>
      replySeenBy(director, connection).map(({ frame }) => frame),
    );
    return frames.length > 0 ? showByDevice(director, 'tcp[tcpflags] == tcp-syn|tcp-ack', frames) : [];
  });
}
