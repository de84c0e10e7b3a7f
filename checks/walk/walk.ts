import type { Text } from '../../labs/language/text.ts';
import { exitStatus, UserError } from '../../labs/language/user-error.ts';
import { type Arrival, arrivals } from '../judge/arrivals.ts';
import { replySeenBy, requestSeenBy, type Sighting } from '../judge/connections.ts';
import { macsOf } from '../judge/frames.ts';
import type { NodeObservation, Observation } from '../observe/observation.ts';
import type { TunnelKind } from '../observe/parse/tunnel.ts';

/** One end of a frame: whose it is, and on which device it was seen there. */
export interface End {
  readonly node: string;
  readonly device: string;
  readonly mac: string;
}

/** A packet as it is on one stretch of its way. */
export interface WalkPacket {
  readonly source: string;
  readonly sourcePort: number;
  readonly destination: string;
  readonly destinationPort: number;
  readonly ttl: number;
}

/** The packet that another one travels in. */
export interface WalkOuter {
  readonly kind: TunnelKind;
  readonly source: string;
  readonly destination: string;
  readonly ttl: number;
}

/** One stretch of the way: a frame from one machine to the next, and what is in it. */
export interface Hop {
  readonly direction: 'request' | 'reply';
  readonly from: End;
  readonly to: End;
  readonly outer?: WalkOuter;
  readonly packet: WalkPacket;
}

/** The way of a request to a real server, and of the reply back to the client, as the wire showed it. */
export interface Walk {
  readonly lab: string;
  readonly vip: string;
  /** The machines on the way, in the order in which the request meets them, with their own addresses. */
  readonly machines: readonly { readonly name: string; readonly addresses: readonly string[] }[];
  readonly hops: readonly Hop[];
}

/**
 * The walk of a connection: its first packet and the first of the reply, wherever a node saw them. Of the real
 * servers it takes the one with the longest way, the first of several. Throws a UserError when none
 * was reached and answered.
 */
export function walkOf(lab: string, observation: Observation): Walk {
  const { plan } = observation;
  const reached = arrivals(observation);
  const ways = plan.realServers.flatMap((server) => {
    const arrival = reached.find(({ planned }) => planned === server);
    return arrival ? [wayOf(observation, arrival)] : [];
  });
  const there = ways.filter((hops) => hops.at(-1)?.to.node === plan.client.name);
  const [hops] = there.toSorted((one, other) => other.length - one.length);
  if (!hops) throw new UserError(noWalk(lab), exitStatus.failed);
  const names = new Set(hops.flatMap(({ from, to }) => [from.node, to.node]));
  const machines = [...names].map((name) => ({
    name,
    addresses: plan.nodes.find((node) => node.name === name)?.addresses ?? [],
  }));
  return { lab, vip: plan.vip, machines, hops };
}

function noWalk(lab: string): Text {
  return {
    en: `Lab ${lab} has no walk to show: no request was answered. See what is wrong: npm run check`,
    zh: `实验 ${lab} 没有可展示的路径：没有一个请求得到应答。看看哪里不对：npm run check`,
  };
}

function wayOf(observation: Observation, arrival: Arrival): Hop[] {
  return [
    ...hopsOf(observation, arrival, 'request', requestSeenBy),
    ...hopsOf(observation, arrival, 'reply', replySeenBy),
  ];
}

type SeenBy = (node: NodeObservation, connection: Arrival['connection']) => Sighting[];

function hopsOf(
  { nodes }: Observation,
  { connection }: Arrival,
  direction: Hop['direction'],
  seenBy: SeenBy,
): Hop[] {
  const ends = new Ends([...nodes.values()]);
  const seen = [...nodes.values()]
    .flatMap((node) => seenBy(node, connection).map((sighting) => ({ node: node.name, ...sighting })))
    // All nodes are on one kernel, so they share its clock.
    .sort((one, other) => one.frame.time - other.frame.time);
  for (const { node, frame } of seen) ends.add(node, frame.device, [frame.from, frame.to]);
  const hops = seen.flatMap(({ frame, packet, inner, tcp }): Hop[] => {
    const [from, to] = [ends.of(frame.from), ends.of(frame.to)];
    if (!from || !to) return []; // what a tunnel's own device shows once more has no frame
    return [
      {
        direction,
        from,
        to,
        ...(packet.inner && packet.tunnel && { outer: outerOf(packet, packet.tunnel) }),
        packet: {
          source: inner.source,
          sourcePort: tcp.sourcePort,
          destination: inner.destination,
          destinationPort: tcp.destinationPort,
          ttl: inner.ttl,
        },
      },
    ];
  });
  // Both ends of a stretch saw it, and a packet that was sent again looks the same.
  return [...new Map(hops.map((hop) => [JSON.stringify(hop), hop])).values()];
}

function outerOf({ source, destination, ttl }: Sighting['packet'], kind: TunnelKind): WalkOuter {
  return { kind, source, destination, ttl };
}

/** Whose a MAC address is, and the device on which its owner saw frames with it. */
class Ends {
  readonly #owners: ReadonlyMap<string, string>;
  readonly #devices = new Map<string, string>();

  constructor(nodes: readonly NodeObservation[]) {
    this.#owners = new Map(nodes.flatMap((node) => [...macsOf(node)].map((mac) => [mac, node.name])));
  }

  add(node: string, device: string, macs: readonly string[]): void {
    for (const mac of macs) if (this.#owners.get(mac) === node) this.#devices.set(mac, device);
  }

  of(mac: string): End | undefined {
    const [node, device] = [this.#owners.get(mac), this.#devices.get(mac)];
    return node && device ? { node, device, mac } : undefined;
  }
}
