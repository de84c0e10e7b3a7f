import type { Text } from '../../labs/language/text.ts';
import { type Observation, observed } from '../observe/observation.ts';
import { macsOfAll } from './arp-frames.ts';
import { type Arrival, arrivals, lastHop, ownTtl, replySent, routersBetween } from './arrivals.ts';
import { replySeenBy, type Sighting, sentTo } from './connections.ts';
import { macsOf, nameMac } from './frames.ts';
import type { Mode } from './mode.ts';
import { moved, silenceOf } from './silence.ts';

/** What is not as the mode has it in the reply to a request that reached a real server. */
export function replyProblems(observation: Observation, arrival: Arrival, mode: Mode): Text[] {
  const { connection } = arrival;
  const sent = replySent(arrival);
  if (!sent) return [noReply(observation, arrival)];
  const started = startProblems(observation, arrival, sent, mode);
  if (started.length > 0) return started;
  const client = observed(observation, observation.plan.client);
  const [came] = sentTo(replySeenBy(client, connection), macsOf(client));
  return came ? endProblems(observation, arrival, came, mode) : [lostOnTheWay(observation, arrival)];
}

/** Why no reply left a real server, as far as its kernel counts what it does. */
function noReply(observation: Observation, arrival: Arrival): Text {
  const { server } = arrival;
  const { name } = server;
  const silence = silenceOf(arrival, arrivals(observation));
  if (silence === 'held-back')
    return {
      en: `${name} made replies, and they were dropped before they left it`,
      zh: `${name} 生成了应答，但在离开本机之前就被丢弃`,
    };
  if (silence !== 'unanswered') return { en: `${name} sent no reply`, zh: `${name} 没有发出应答` };
  const [noRoute, full] = [moved(server, 'Ip OutNoRoutes'), moved(server, 'TcpExt ListenDrops')];
  const why =
    noRoute > 0
      ? { en: `: no route for it (OutNoRoutes +${noRoute})`, zh: `：没有路由（OutNoRoutes +${noRoute}）` }
      : full > 0
        ? {
            en: `: the socket dropped them (ListenDrops +${full})`,
            zh: `：被监听套接字丢弃（ListenDrops +${full}）`,
          }
        : { en: '', zh: '' };
  return {
    en: `TCP on ${name} got the requests and made no reply${why.en}`,
    zh: `${name} 的 TCP 收到了请求，却没有生成应答${why.zh}`,
  };
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
  const { client } = observation.plan;
  const passed = observation.plan.nodes.filter((planned) => {
    const node = observed(observation, planned);
    return node !== server && sentTo(replySeenBy(node, connection), macsOf(node)).length > 0;
  });
  const [last] = passed;
  return last
    ? {
        en: `replies of ${name} reached ${last.name} and never came to ${client.name}`,
        zh: `${name} 的应答到了 ${last.name}，却没有到达 ${client.name}`,
      }
    : { en: `no reply from ${name} arrived`, zh: `没有收到 ${name} 的应答` };
}
