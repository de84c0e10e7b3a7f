import type { Text } from '../../labs/language/text.ts';
import type { Evidence, Verdict } from '../model.ts';
import { type Observation, observed } from '../observe/observation.ts';
import { macsOfAll } from './arp-frames.ts';
import { type Arrival, arrivals, firstOfEach, ownTtl } from './arrivals.ts';
import { nameMac, requestPorts, requestsSeenBy, type Segment } from './frames.ts';
import { showFrames } from './show-frames.ts';
import { distinct, fail, join, list, lookAt, pass } from './verdict.ts';

/**
 * Every request reaches a real server in the way of Direct Routing: in a frame from the director to the server's
 * own MAC address, still addressed to the VIP, its TTL one less (the director decrements it).
 */
export function requestsForwarded(observation: Observation): Verdict {
  const sent = requestPorts(observation).size;
  const arrived = arrivals(observation);
  const reached = new Set(arrived.map(({ clientPort }) => clientPort)).size;
  const problems = distinct(
    arrived.flatMap(({ segments }) => segments.flatMap((segment) => problemOf(observation, segment))),
  );
  if (sent > 0 && reached === sent && problems.length === 0) {
    const shares = list(countNames(arrived.map(({ server }) => server.name)));
    const seen = {
      en: `${sent} of ${sent} connections reached a real server, TTL ${ownTtl - 1} (${shares.en})`,
      zh: `${sent} 个连接全部到达真实服务器，TTL ${ownTtl - 1}（${shares.zh}）`,
    };
    return pass(seen, ...showArrivals(observation, arrived));
  }
  const { vip, directors, realServers } = observation.plan;
  const names = list(directors.map(({ name }) => name));
  const lost: Text[] =
    reached < sent || sent === 0
      ? [
          {
            en: `${reached} of ${sent} connections reached a real server`,
            zh: `${sent} 个连接中有 ${reached} 个到达真实服务器`,
          },
        ]
      : [];
  return fail(
    {
      expected: {
        en: `every request reaches a real server in a frame from ${names.en}, to ${vip}, TTL ${ownTtl - 1}`,
        zh: `每个请求都由 ${names.zh} 用一帧送到真实服务器，目的仍是 ${vip}，TTL ${ownTtl - 1}`,
      },
      seen: join([...lost, ...problems]),
      look: lookAt(realServers[0]?.name ?? '', `tcpdump -eni eth0 -v '${filterOf(observation)}'`),
    },
    ...showSent(observation),
    ...showArrivals(observation, arrived),
  );
}

function problemOf(observation: Observation, { frame, ip }: Segment): Text[] {
  if (!macsOfAll(observation, observation.plan.directors).has(frame.from)) {
    const from = nameMac(observation, frame.from);
    return [{ en: `frames came from ${from}`, zh: `帧来自 ${from}` }];
  }
  return ip.ttl === ownTtl - 1 ? [] : [{ en: `their TTL is ${ip.ttl}`, zh: `TTL 是 ${ip.ttl}` }];
}

function filterOf({ plan: { vip, port } }: Observation): string {
  return `tcp and dst host ${vip} and dst port ${port}`;
}

function countNames(names: readonly string[]): string[] {
  return [...Map.groupBy(names, (name) => name)].map(([name, all]) => `${name} ${all.length}`);
}

/** What the client sent, and what each director saw of it. */
function showSent(observation: Observation): Evidence[] {
  const { client, directors } = observation.plan;
  return [client, ...directors].map((planned) => {
    const node = observed(observation, planned);
    const frames = firstOfEach(requestsSeenBy(observation, node)).map(({ frame }) => frame);
    return showFrames(node, filterOf(observation), frames);
  });
}

function showArrivals(observation: Observation, arrived: readonly Arrival[]): Evidence[] {
  return [...Map.groupBy(arrived, ({ server }) => server)].map(([server, all]) => {
    const frames = all.flatMap(({ segments }) => segments[0]?.frame ?? []);
    return showFrames(server, filterOf(observation), frames);
  });
}
