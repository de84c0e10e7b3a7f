import type { Text } from '../../labs/language/text.ts';
import type { Verdict } from '../model.ts';
import { type Observation, observed } from '../observe/observation.ts';
import { type Arrival, arrivals, firstOfEach, ownTtl } from './arrivals.ts';
import { macsOf, nameMac, repliesSeenBy, type Segment } from './frames.ts';
import { showFrames } from './show-frames.ts';
import { distinct, fail, join, list, lookAt, pass } from './verdict.ts';

/**
 * Every connection that reached a real server is answered by that server itself: its MAC address is the source
 * at the client, the TTL is untouched, and no frame of the answer passes a director.
 */
export function repliesDirect(observation: Observation): Verdict {
  const { vip, port, directors } = observation.plan;
  const client = observed(observation, observation.plan.client);
  const replies = repliesSeenBy(observation, client);
  const arrived = arrivals(observation);
  const problems = [
    ...(arrived.length === 0
      ? [{ en: 'no request arrived to be answered', zh: '没有请求到达，无从应答' }]
      : []),
    ...distinct(arrived.flatMap((arrival) => problemOf(observation, arrival, replies))),
    ...throughDirector(observation),
  ];
  const filter = `tcp and src host ${vip} and src port ${port}`;
  const frames = firstOfEach(replies).map(({ frame }) => frame);
  const names = list(directors.map(({ name }) => name));
  if (problems.length === 0) {
    const seen = {
      en: `replies come from the real servers' own MAC addresses, TTL ${ownTtl}; none passed ${names.en}`,
      zh: `应答来自真实服务器自己的 MAC 地址，TTL ${ownTtl}；没有一帧经过 ${names.zh}`,
    };
    return pass(seen, showFrames(client, filter, frames));
  }
  const look = lookAt(arrived[0]?.server.name ?? client.name, `tcpdump -eni eth0 -v 'tcp and host ${vip}'`);
  const expected = {
    en: `each real server answers ${client.name} itself, TTL ${ownTtl}, past ${names.en}`,
    zh: `每个真实服务器直接应答 ${client.name}，TTL ${ownTtl}，不经过 ${names.zh}`,
  };
  return fail({ expected, seen: join(problems), look }, showFrames(client, filter, frames));
}

function problemOf(
  observation: Observation,
  { server, clientPort }: Arrival,
  replies: readonly Segment[],
): Text[] {
  const { name } = server;
  const own = macsOf(server);
  const mine = replies.filter((reply) => reply.clientPort === clientPort);
  if (mine.length === 0) return [{ en: `no reply from ${name} arrived`, zh: `没有收到 ${name} 的应答` }];
  return mine.flatMap(({ frame, ip }) => {
    if (!own.has(frame.from)) {
      const from = nameMac(observation, frame.from);
      return [{ en: `replies of ${name} came from ${from}`, zh: `${name} 的应答来自 ${from}` }];
    }
    if (ip.ttl !== ownTtl)
      return [{ en: `replies of ${name} have TTL ${ip.ttl}`, zh: `${name} 的应答 TTL 是 ${ip.ttl}` }];
    return [];
  });
}

/** Frames of replies that a director had to do with; others only flooded by it do not count. */
function throughDirector(observation: Observation): Text[] {
  const { vip, directors } = observation.plan;
  return directors.flatMap((planned) => {
    const director = observed(observation, planned);
    const own = macsOf(director);
    const count = repliesSeenBy(observation, director).filter(
      ({ frame }) => own.has(frame.from) || own.has(frame.to),
    ).length;
    if (count === 0) return [];
    return [
      {
        en: `${count} frames from ${vip} to the client passed ${director.name}`,
        zh: `有 ${count} 个从 ${vip} 到客户端的帧经过了 ${director.name}`,
      },
    ];
  });
}
