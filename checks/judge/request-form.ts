import type { Text } from '../../labs/language/text.ts';
import type { Observation } from '../observe/observation.ts';
import type { IpPacket } from '../observe/parse/ip-packet.ts';
import type { PlannedNode } from '../observe/plan.ts';
import { addressesOf } from './addresses.ts';
import { macsOfAll } from './arp-frames.ts';
import { type Arrival, lastHop, ownTtl, routersBetween } from './arrivals.ts';
import { nameMac } from './frames.ts';
import type { Mode } from './mode.ts';
import { list } from './verdict.ts';

/** What the director leaves of the TTL: it is a hop, in every mode. */
export const forwardedTtl = ownTtl - 1;

const nothing: Text = { en: '', zh: '' };

/** How a request should reach a real server in a mode, in words. */
export function requestForm(observation: Observation, mode: Mode): Text {
  const { plan } = observation;
  const names = list(plan.directors.map(({ name }) => name));
  const [from] = sources(observation, mode);
  const vip = mode.to === 'vip' ? plan.vip : undefined;
  const toZh = vip === undefined ? `该服务器自己地址的 ${mode.port} 端口` : ` ${vip}:${mode.port}`;
  const tunnel = mode.wrapped
    ? {
        en: `, inside a packet from ${names.en} to the server's own address`,
        zh: `，并装在 ${names.zh} 发往该服务器自身地址的数据包里`,
      }
    : nothing;
  return {
    en: `every request reaches a real server as ${from} > ${vip ?? 'its own address'}:${mode.port}, TTL ${forwardedTtl}, handed on by ${names.en}${tunnel.en}`,
    zh: `每个请求都由 ${names.zh} 转交给真实服务器，到达时是从 ${from} 到${toZh}，TTL ${forwardedTtl}${tunnel.zh}`,
  };
}

/** What is not as the mode has it in a request that reached a real server. */
export function requestProblems(observation: Observation, arrival: Arrival, mode: Mode): Text[] {
  const { plan } = observation;
  const { planned, sighting } = arrival;
  const { frame, packet, inner, tcp } = sighting;
  const [director] = plan.directors;
  if (!director) return [];
  if (!macsOfAll(observation, lastHop(observation, director, planned)).has(frame.from)) {
    const from = nameMac(observation, frame.from);
    return [{ en: `frames came from ${from}`, zh: `请求的帧来自 ${from}` }];
  }
  const targets = mode.to === 'vip' ? [plan.vip] : planned.addresses;
  const right = targets.includes(inner.destination) && tcp.destinationPort === mode.port;
  const to = `${inner.destination}:${tcp.destinationPort}`;
  return [
    ...unless(sources(observation, mode).includes(inner.source), {
      en: `they come from ${inner.source}`,
      zh: `请求的源地址是 ${inner.source}`,
    }),
    ...unless(right, { en: `they go to ${to}`, zh: `请求的目的地址是 ${to}` }),
    ...unless(inner.ttl === forwardedTtl, {
      en: `their TTL is ${inner.ttl}`,
      zh: `请求的 TTL 是 ${inner.ttl}`,
    }),
    ...unless(mode.wrapped === (packet.inner !== undefined), wrapped(packet)),
    ...(packet.inner ? tunnelProblems(packet, director, planned) : []),
  ];
}

/** The addresses that a request may come from. */
function sources(observation: Observation, { from }: Mode): readonly string[] {
  const { client, directors } = observation.plan;
  return from === 'client'
    ? client.addresses
    : directors.flatMap((planned) => addressesOf(observation, planned));
}

function wrapped({ tunnel }: IpPacket): Text {
  if (tunnel) return { en: `they are inside ${tunnel}`, zh: `请求装在 ${tunnel} 里` };
  return { en: 'they are in no tunnel', zh: '请求没有装在隧道里' };
}

/** The outer packet gets the TTL of the inner one (linux: ip_vs_tunnel_xmit); routers on the way take from it. */
function tunnelProblems(outer: IpPacket, director: PlannedNode, planned: PlannedNode): Text[] {
  const { source, destination, ttl } = outer;
  const ends = director.addresses.includes(source) && planned.addresses.includes(destination);
  return [
    ...unless(ends, {
      en: `the tunnel leads from ${source} to ${destination}`,
      zh: `隧道从 ${source} 通往 ${destination}`,
    }),
    ...unless(ttl === forwardedTtl - routersBetween(director, planned), {
      en: `the TTL of the tunnel is ${ttl}`,
      zh: `隧道的 TTL 是 ${ttl}`,
    }),
  ];
}

function unless(right: boolean, problem: Text): Text[] {
  return right ? [] : [problem];
}
