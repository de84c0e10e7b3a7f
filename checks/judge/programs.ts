import type { Text } from '../../labs/language/text.ts';
import { need, type Observation, observed } from '../observe/observation.ts';
import { type Arrival, arrivals, replySent } from './arrivals.ts';
import { type Sighting, sentBy, sentTo, sightings } from './connections.ts';
import { macsOf } from './frames.ts';

/** How far a failed request got whose connection a real server accepted. */
type End = 'no-request' | 'no-answer' | 'held-back' | 'lost';

/**
 * Where requests ended that failed though a real server accepted their connections: the request never followed,
 * the program sent nothing, what it sent did not leave the server, or never came to the client. One text for each
 * server and end.
 */
export function endsOfFailed(observation: Observation): Text[] {
  const client = observed(observation, observation.plan.client);
  const failed = new Set(
    need(client.answers)
      .value.requests.filter(({ status }) => status !== 200)
      .map(({ port }) => port),
  );
  const ends = arrivals(observation)
    .filter(({ connection }) => failed.has(connection.clientPort))
    .flatMap((arrival) => {
      const end = endOf(observation, arrival);
      return end ? [{ end, name: arrival.server.name }] : [];
    });
  const groups = Map.groupBy(ends, ({ end, name }) => `${end} ${name}`);
  return [...groups.values()].flatMap((all) => {
    const [first] = all;
    return first ? [words(first.end, first.name, all.length)] : [];
  });
}

function endOf(observation: Observation, arrival: Arrival): End | undefined {
  const { server, connection } = arrival;
  const reply = replySent(arrival);
  if (!reply?.tcp.syn) return undefined;
  const own = macsOf(server);
  const there = sightings(server).filter(({ tcp }) => tcp.data > 0);
  if (!sentTo(there, own).some((seen) => isTurned(seen, reply))) return 'no-request';
  if (!sentBy(there, own).some((seen) => isSameWay(seen, reply))) {
    const logged = need(server.log).value.some(({ clientPort }) => clientPort === reply.tcp.destinationPort);
    return logged ? 'held-back' : 'no-answer';
  }
  const client = observed(observation, observation.plan.client);
  const came = sentTo(sightings(client), macsOf(client)).some(
    ({ tcp }) => tcp.data > 0 && tcp.destinationPort === connection.clientPort,
  );
  return came ? undefined : 'lost';
}

function isSameWay({ inner, tcp }: Sighting, reply: Sighting): boolean {
  return (
    inner.source === reply.inner.source &&
    inner.destination === reply.inner.destination &&
    tcp.sourcePort === reply.tcp.sourcePort &&
    tcp.destinationPort === reply.tcp.destinationPort
  );
}

function isTurned({ inner, tcp }: Sighting, reply: Sighting): boolean {
  return (
    inner.source === reply.inner.destination &&
    inner.destination === reply.inner.source &&
    tcp.sourcePort === reply.tcp.destinationPort &&
    tcp.destinationPort === reply.tcp.sourcePort
  );
}

function words(end: End, name: string, count: number): Text {
  if (end === 'no-request')
    return {
      en: `${name} accepted ${count} connections, and no request came in them`,
      zh: `${name} 接受了 ${count} 个连接，但其中没有收到请求`,
    };
  if (end === 'no-answer')
    return {
      en: `${name} accepted ${count} connections, got the requests, and sent nothing back`,
      zh: `${name} 接受了 ${count} 个连接并收到请求，却什么也没有发回`,
    };
  if (end === 'held-back')
    return {
      en: `${name} accepted ${count} connections and logged the requests, and no answer left it`,
      zh: `${name} 接受了 ${count} 个连接并记录了请求，但没有应答离开它`,
    };
  return {
    en: `${name} answered in ${count} connections, and nothing of it came to the client`,
    zh: `${name} 在 ${count} 个连接中作了应答，但客户端什么也没收到`,
  };
}
