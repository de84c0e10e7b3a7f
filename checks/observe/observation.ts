import type { Text } from '../../labs/language/text.ts';
import { type Evidence, NotObserved } from '../model.ts';
import type { LogLine } from './parse/access-log.ts';
import type { Answers } from './parse/answers.ts';
import type { ArpEntry } from './parse/arp-cache.ts';
import type { AskedFor } from './parse/asked-for.ts';
import type { TrackedConnection } from './parse/conntrack.ts';
import type { Device } from './parse/devices.ts';
import type { Frame } from './parse/frame.ts';
import type { Held } from './parse/held.ts';
import type { IpvsConnection } from './parse/ipvs-connections.ts';
import type { IpvsCounts } from './parse/ipvs-counter.ts';
import type { VirtualService } from './parse/ipvs-rules.ts';
import type { ServiceLoad } from './parse/ipvs-table.ts';
import type { Listener } from './parse/listeners.ts';
import type { NetworkCounters } from './parse/network-counters.ts';
import type { OwnedAddress } from './parse/owned-addresses.ts';
import type { Route } from './parse/route.ts';
import type { SyncDaemon } from './parse/sync-daemons.ts';
import type { TunnelDevice } from './parse/tunnel-devices.ts';
import type { Plan, PlannedNode } from './plan.ts';

/** Something observed, with the command that showed it; or why it is not there. */
export type Part<T> = { readonly value: T; readonly evidence: Evidence } | { readonly missing: Text };

/** A frame, and the device on which a node saw it. */
export type SeenFrame = Frame & { readonly device: string };

/** Everything observed in one node. Parts that its role does not have are missing. */
export interface NodeObservation extends PlannedNode {
  readonly devices: Part<readonly Device[]>;
  readonly macs: Part<readonly string[]>;
  readonly routeToVip: Part<Route>;
  /** What the kernel says to each question about a route, by the key of the question (see questions.ts). */
  readonly routes: ReadonlyMap<string, Part<Route>>;
  /** The sockets that accept connections; not asked where the wire showed that connections were accepted. */
  readonly listeners: Part<readonly Listener[]>;
  /** The ARP sysctls as the kernel has them: evidence only, for there are other ways to the same end. */
  readonly arpSettings: Part<string>;
  /** What the node saw on its wire, its own frames included. */
  readonly frames: Part<readonly SeenFrame[]>;
  readonly ipvs: Part<readonly VirtualService[]>;
  /** The sysctls of IPVS, by their names below `net.ipv4.vs` (directors). */
  readonly ipvsSettings: Part<ReadonlyMap<string, number>>;
  /** The processes of keepalived, one a line (directors). */
  readonly keepalived: Part<readonly string[]>;
  /** What keepalived says of its configuration, one complaint a line (directors where it runs). */
  readonly complaints: Part<readonly string[]>;
  /** Where the VIP stands, and who put it there (directors where keepalived runs). */
  readonly vipAddresses: Part<readonly OwnedAddress[]>;
  /** What IPVS had counted before and after the traffic (directors). */
  readonly counterBefore: Part<IpvsCounts>;
  readonly counterAfter: Part<IpvsCounts>;
  /** The connections of each virtual service before and after the traffic (directors). */
  readonly loadBefore: Part<readonly ServiceLoad[]>;
  readonly loadAfter: Part<readonly ServiceLoad[]>;
  /** The connections that IPVS kept after the traffic (directors). */
  readonly connections: Part<readonly IpvsConnection[]>;
  /** The TCP connections that netfilter tracked after the traffic (directors with something closed). */
  readonly tracked: Part<readonly TrackedConnection[]>;
  /** What tells other directors of connections, and what listens to them (directors that share a VIP). */
  readonly syncDaemons: Part<readonly SyncDaemon[]>;
  /** The protocols for which a program has a socket of its own (directors that share a VIP). */
  readonly rawProtocols: Part<readonly number[]>;
  /** What the client's requests ended with. */
  readonly answers: Part<Answers>;
  /** What came of what the checks asked for, by its key (clients). */
  readonly asked: ReadonlyMap<string, Part<AskedFor>>;
  readonly held: ReadonlyMap<string, Part<Held>>;
  /** What the client's ARP cache holds after the traffic. */
  readonly arpCache: Part<readonly ArpEntry[]>;
  /** What takes packets out of tunnels, before and after the traffic (real servers). */
  readonly tunnelsBefore: Part<readonly TunnelDevice[]>;
  readonly tunnelsAfter: Part<readonly TunnelDevice[]>;
  /** What the kernel had counted of IP and TCP before and after the traffic. */
  readonly networkBefore: Part<NetworkCounters>;
  readonly networkAfter: Part<NetworkCounters>;
  /** What a real server logged of the client's requests. */
  readonly log: Part<readonly LogLine[]>;
}

/** What was seen of a failover: the link of the master was cut and came back, while the client asked on and on. */
export interface Failover {
  readonly master: PlannedNode;
  readonly backup: PlannedNode;
  /** What tells of who has the VIP, as the one that takes over saw it, and the client, who also sees its answers. */
  readonly backupFrames: Part<readonly SeenFrame[]>;
  readonly clientFrames: Part<readonly SeenFrame[]>;
  /** Who answered in a connection that was open all the time, before and after; or what came instead. */
  readonly heldBefore: string;
  readonly heldAfter: string;
}

/** A cluster as it was in one moment of traffic. */
export interface Observation {
  readonly plan: Plan;
  readonly nodes: ReadonlyMap<string, NodeObservation>;
  /** What came of a failover, where one was made (see failover.ts). */
  readonly failover: Part<Failover>;
}

/** A part that has to be there. Throws NotObserved with the reason when it is not. */
export function need<T>(part: Part<T>): { readonly value: T; readonly evidence: Evidence } {
  if ('missing' in part) throw new NotObserved(part.missing);
  return part;
}

/** The kernel's answer to a question about a route. Throws NotObserved when it was not asked or not understood. */
export function routeOf(node: NodeObservation, key: string): { value: Route; evidence: Evidence } {
  const asked = node.routes.get(key);
  if (!asked) throw new Error(`${node.name} was not asked for "${key}"`);
  return need(asked);
}

/** What was observed in a node of the plan. */
export function observed(observation: Observation, { name }: PlannedNode): NodeObservation {
  const node = observation.nodes.get(name);
  if (!node) throw new Error(`${name} is in the plan but not in the observation`);
  return node;
}

/** What was observed in each real server. */
export function realServersOf(observation: Observation): NodeObservation[] {
  return observation.plan.realServers.map((node) => observed(observation, node));
}
