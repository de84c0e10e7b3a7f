import type { Text } from '../../labs/language/text.ts';
import { type Observation, observed } from '../observe/observation.ts';
import { macsOfAll } from './arp-frames.ts';
import { type Arrival, lastHop, ownTtl, routersBetween } from './arrivals.ts';
import { replySeenBy, type Sighting, sentBy, sentTo } from './connections.ts';
import { macsOf, nameMac } from './frames.ts';
import type { Mode } from './mode.ts';

/** What is not as the mode has it in the reply to a request that reached a real server. */
export function replyProblems(observation: Observation, arrival: Arrival, mode: Mode): Text[] {
  const { server, connection } = arrival;
  const [sent] = sentBy(replySeenBy(server, connection), macsOf(server));
  if (!sent) return [{ en: `${server.name} sent no reply`, zh: `${server.name} 没有发出应答` }];
  const started = startProblems(observation, arrival, sent, mode);
  if (started.length > 0) return started;
  const client = observed(observation, observation.plan.client);
  const [came] = sentTo(replySeenBy(client, connection), macsOf(client));
  return came ? endProblems(observation, arrival, came, mode) : [lostOnTheWay(observation, arrival)];
}

/** The reply as the real server sends it: the request turned round, in no tunnel. */
function startProblems(
  { plan }: Observation,
  { server, planned, sighting }: Arrival,
  { packet, tcp }: Sighting,
  mode: Mode,
): Text[] {
  const { name } = server;
  const sources = mode.to === 'vip' ? [plan.vip] : planned.addresses;
  const turned =
    packet.destination === sighting.inner.source && tcp.destinationPort === sighting.tcp.sourcePort;
  if (packet.inner) return [{ en: `${name} replies through a tunnel`, zh: `${name} 的应答走了隧道` }];
  if (!sources.includes(packet.source) || tcp.sourcePort !== mode.port || !turned) {
    // A client's own port is left out: it would make ten problems of one.
    const back = tcp.destinationPort === sighting.tcp.sourcePort ? '' : `:${tcp.destinationPort}`;
    const ends = `${packet.source}:${tcp.sourcePort} > ${packet.destination}${back}`;
    return [{ en: `${name} replies as ${ends}`, zh: `${name} 的应答是 ${ends}` }];
  }
  if (packet.ttl !== ownTtl)
    return [{ en: `${name} replies with TTL ${packet.ttl}`, zh: `${name} 的应答 TTL 是 ${packet.ttl}` }];
  return [];
}

/** The reply as the client gets it: from the VIP, with what the way left of its TTL. */
function endProblems(
  observation: Observation,
  { planned, server, connection }: Arrival,
  { frame, packet, tcp }: Sighting,
  mode: Mode,
): Text[] {
  const { vip, port, client, directors } = observation.plan;
  const { name } = server;
  const senders = mode.back === 'director' ? directors : lastHop(observation, planned, client);
  if (!macsOfAll(observation, senders).has(frame.from)) {
    const from = nameMac(observation, frame.from);
    return [{ en: `replies of ${name} came from ${from}`, zh: `${name} 的应答来自 ${from}` }];
  }
  if (packet.source !== vip || tcp.sourcePort !== port || tcp.destinationPort !== connection.clientPort) {
    const from = `${packet.source}:${tcp.sourcePort}`;
    return [{ en: `replies of ${name} arrive from ${from}`, zh: `${name} 的应答到达时源地址是 ${from}` }];
  }
  const hops = mode.back === 'director' ? 1 : routersBetween(planned, client);
  if (packet.ttl !== ownTtl - hops)
    return [{ en: `replies of ${name} have TTL ${packet.ttl}`, zh: `${name} 的应答 TTL 是 ${packet.ttl}` }];
  return [];
}

/** How far a reply got that the client never saw. */
function lostOnTheWay(observation: Observation, { server, connection }: Arrival): Text {
  const { name } = server;
  const passed = observation.plan.nodes.filter((planned) => {
    const node = observed(observation, planned);
    return node !== server && sentTo(replySeenBy(node, connection), macsOf(node)).length > 0;
  });
  const [last] = passed;
  return last
    ? {
        en: `replies of ${name} reached ${last.name} and went no further`,
        zh: `${name} 的应答到了 ${last.name} 就没了下文`,
      }
    : { en: `no reply from ${name} arrived`, zh: `没有收到 ${name} 的应答` };
}
