import type { Text } from '../../labs/language/text.ts';
import type { Verdict } from '../model.ts';
import { type NodeObservation, type Observation, observed } from '../observe/observation.ts';
import {
  macsOf,
  nameMac,
  repliesSeenBy,
  requestPorts,
  requestsSeenBy,
  type Segment,
  showFrames,
} from './frames.ts';
import { fail, join, list, lookAt, pass } from './verdict.ts';

/** The TTL that Linux gives a packet of its own (net.ipv4.ip_default_ttl). */
const ownTtl = 64;

/** A connection of the client that reached a real server, by the frames that did. */
interface Arrival {
  readonly server: NodeObservation;
  readonly clientPort: number;
  readonly segments: readonly Segment[];
}

/**
 * Every request reaches a real server in the way of Direct Routing: in a frame from the director to the server's
 * own MAC address, still addressed to the VIP, its TTL one less (the director decrements it).
 */
export function requestsForwarded(observation: Observation): Verdict {
  const { vip, port, directors } = observation.plan;
  const director = list(directors.map(({ name }) => name));
  const sent = requestPorts(observation);
  const arrived = arrivals(observation, sent);
  const reached = new Set(arrived.map(({ clientPort }) => clientPort));
  const odd = arrived.flatMap(({ server, segments }) => {
    const wrong = segments.filter((segment) => handOnProblem(observation, segment) !== undefined);
    return wrong.map((segment) => ({ server, segment }));
  });
  const [first] = odd;
  const filter = `tcp and dst host ${vip} and dst port ${port}`;
  if (sent.size > 0 && reached.size === sent.size && !first) {
    const shares = list(countBy(arrived.map(({ server }) => server.name)));
    return pass(
      {
        en: `${sent.size} of ${sent.size} connections reached a real server, TTL ${ownTtl - 1} (${shares.en})`,
        zh: `${sent.size} 个连接全部到达真实服务器，TTL ${ownTtl - 1}（${shares.zh}）`,
      },
      ...evidenceOf(arrived, filter),
    );
  }
  const problems = [
    ...new Map(odd.map(({ segment }) => handOnProblem(observation, segment)).flatMap(byText)),
  ];
  const lost: Text = {
    en: `${reached.size} of ${sent.size} connections reached a real server`,
    zh: `${sent.size} 个连接中有 ${reached.size} 个到达真实服务器`,
  };
  const seen = join([
    ...(reached.size < sent.size || sent.size === 0 ? [lost] : []),
    ...problems.map(([, text]) => text),
  ]);
  const server = first?.server.name ?? observation.plan.realServers[0]?.name ?? '';
  return fail(
    {
      expected: {
        en: `every request reaches a real server in a frame from ${director.en}, to ${vip}, TTL ${ownTtl - 1}`,
        zh: `每个请求都由 ${director.zh} 用一帧送到真实服务器，目的仍是 ${vip}，TTL ${ownTtl - 1}`,
      },
      seen,
      look: lookAt(server, `tcpdump -eni eth0 -v '${filter}'`),
    },
    ...(first
      ? [
          showFrames(
            first.server,
            filter,
            odd.filter(({ server }) => server === first.server).map(({ segment }) => segment.frame),
          ),
        ]
      : sentEvidence(observation, filter)),
  );
}

/**
 * Every connection that reached a real server is answered by that server itself: its MAC address is the source
 * at the client, the TTL is untouched, and no frame of the answer passes a director.
 */
export function repliesDirect(observation: Observation): Verdict {
  const { vip, port, directors } = observation.plan;
  const client = observed(observation, observation.plan.client);
  const arrived = arrivals(observation, requestPorts(observation));
  const replies = repliesSeenBy(observation, client);
  const through = directors.flatMap((planned) => {
    const director = observed(observation, planned);
    const own = macsOf(director);
    return repliesSeenBy(observation, director).filter(
      ({ frame }) => own.has(frame.from) || own.has(frame.to),
    );
  });
  const problems = new Map(
    arrived.flatMap((arrival) => replyProblem(observation, arrival, replies)).flatMap(byText),
  );
  const director = list(directors.map(({ name }) => name));
  const filter = `tcp and src host ${vip} and src port ${port}`;
  const evidence = showFrames(
    client,
    filter,
    oneEach(replies).map(({ frame }) => frame),
  );
  if (arrived.length > 0 && problems.size === 0 && through.length === 0) {
    return pass(
      {
        en: `replies come from the real servers' own MAC addresses, TTL ${ownTtl}; none passed ${director.en}`,
        zh: `应答来自真实服务器自己的 MAC 地址，TTL ${ownTtl}；没有一帧经过 ${director.zh}`,
      },
      evidence,
    );
  }
  const seen = [...problems.values()];
  if (arrived.length === 0)
    seen.push({ en: 'no request arrived that could be answered', zh: '没有请求到达，无从应答' });
  if (through.length > 0)
    seen.push({
      en: `${through.length} frames from ${vip} to the client passed ${director.en}`,
      zh: `有 ${through.length} 个从 ${vip} 到客户端的帧经过了 ${director.zh}`,
    });
  return fail(
    {
      expected: {
        en: `each real server answers ${client.name} itself, TTL ${ownTtl}, past ${director.en}`,
        zh: `每个真实服务器直接应答 ${client.name}，TTL ${ownTtl}，不经过 ${director.zh}`,
      },
      seen: join(seen),
      look: lookAt(arrived[0]?.server.name ?? client.name, `tcpdump -eni eth0 -v 'tcp and host ${vip}'`),
    },
    evidence,
  );
}

function arrivals(observation: Observation, ports: ReadonlySet<number>): Arrival[] {
  return observation.plan.realServers.flatMap((planned) => {
    const server = observed(observation, planned);
    const own = macsOf(server);
    const segments = requestsSeenBy(observation, server).filter(({ frame }) => own.has(frame.to));
    const seen = new Set(segments.map(({ clientPort }) => clientPort).filter((port) => ports.has(port)));
    return [...seen].map((clientPort) => ({
      server,
      clientPort,
      segments: segments.filter((segment) => segment.clientPort === clientPort),
    }));
  });
}

function handOnProblem(observation: Observation, { frame, ip }: Segment): Text | undefined {
  const directors = observation.plan.directors.map((node) => observed(observation, node));
  if (!directors.some((director) => macsOf(director).has(frame.from))) {
    const from = nameMac(observation, frame.from);
    return { en: `frames came from ${from}`, zh: `帧来自 ${from}` };
  }
  if (ip.ttl !== ownTtl - 1) return { en: `their TTL is ${ip.ttl}`, zh: `TTL 是 ${ip.ttl}` };
  return undefined;
}

function replyProblem(
  observation: Observation,
  { server, clientPort }: Arrival,
  replies: readonly Segment[],
): Text[] {
  const mine = replies.filter((reply) => reply.clientPort === clientPort);
  const [first] = mine;
  if (!first) return [{ en: `no reply from ${server.name} arrived`, zh: `没有收到 ${server.name} 的应答` }];
  const own = macsOf(server);
  const foreign = mine.find(({ frame }) => !own.has(frame.from));
  if (foreign) {
    const from = nameMac(observation, foreign.frame.from);
    return [{ en: `replies of ${server.name} came from ${from}`, zh: `${server.name} 的应答来自 ${from}` }];
  }
  const far = mine.find(({ ip }) => ip.ttl !== ownTtl);
  if (far)
    return [
      {
        en: `replies of ${server.name} have TTL ${far.ip.ttl}`,
        zh: `${server.name} 的应答 TTL 是 ${far.ip.ttl}`,
      },
    ];
  return [];
}

function byText(text: Text | undefined): [string, Text][] {
  return text ? [[text.en, text]] : [];
}

function countBy(names: readonly string[]): string[] {
  return [...new Set(names)].map((name) => `${name} ${names.filter((one) => one === name).length}`);
}

function oneEach(segments: readonly Segment[]): Segment[] {
  return [...new Map(segments.map((segment) => [segment.clientPort, segment])).values()];
}

function evidenceOf(arrived: readonly Arrival[], filter: string) {
  return [...new Set(arrived.map(({ server }) => server))].map((server) =>
    showFrames(
      server,
      filter,
      arrived.filter((one) => one.server === server).flatMap(({ segments }) => segments[0]?.frame ?? []),
    ),
  );
}

function sentEvidence(observation: Observation, filter: string) {
  const client = observed(observation, observation.plan.client);
  return [
    showFrames(
      client,
      filter,
      oneEach(requestsSeenBy(observation, client)).map(({ frame }) => frame),
    ),
  ];
}
