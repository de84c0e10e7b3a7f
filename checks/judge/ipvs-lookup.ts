import { type NodeObservation, need, type Observation, observed } from '../observe/observation.ts';
import type { ServiceName } from '../observe/parse/ipvs-name.ts';
import type { RealServer, VirtualService } from '../observe/parse/ipvs-rules.ts';
import type { PlannedNode } from '../observe/plan.ts';
import { connectionsOf, replySeenBy, sentBy } from './connections.ts';
import { macsOf } from './frames.ts';
import { unreachableSentBy } from './refusals.ts';

/**
 * The service on a director that takes the client's requests, as the kernel looks it up: by the mark of a packet,
 * by its address and port, then by its address and port 0 (linux: net/netfilter/ipvs/ip_vs_ctl.c,
 * ip_vs_service_find; FTP's data is no matter here, it has ports above 1023). Which mark a packet has, no table tells;
 * which service got new connections does, and how requests were refused.
 */
export function serviceOn(observation: Observation, planned: PlannedNode): VirtualService | undefined {
  const director = observed(observation, planned);
  const services = need(director.ipvs).value;
  const marked = services.filter(({ protocol }) => protocol === 'fwmark');
  const named =
    byAddress(observation, services, observation.plan.port) ?? byAddress(observation, services, 0);
  if (marked.length === 0) return named;
  const candidates = [...marked, ...(named ? [named] : [])];
  const [busiest] = candidates
    .map((service) => ({ service, taken: takenBy(director, service) }))
    .toSorted((one, other) => other.taken - one.taken);
  if (busiest && busiest.taken > 0) return busiest.service;
  // A service that has no server for a request says that the port is unreachable (ip_vs_core.c, ip_vs_leave).
  if (unreachableSentBy(observation, director)) return candidates.find(hasNobody) ?? named;
  // What no service takes goes to the director itself, where nobody listens.
  return named ?? (wasReset(observation, director) ? undefined : marked[0]);
}

function byAddress({ plan }: Observation, services: readonly VirtualService[], at: number) {
  return services.find(
    ({ protocol, address, port }) => protocol === 'tcp' && address === plan.vip && port === at,
  );
}

/** How many connections a service got while the lab was observed. */
function takenBy(director: NodeObservation, service: ServiceName): number {
  const connections = (part: NodeObservation['loadBefore']) =>
    need(part).value.find((load) => isSame(load, service))?.connections ?? 0;
  return connections(director.loadAfter) - connections(director.loadBefore);
}

function isSame(one: ServiceName, other: ServiceName): boolean {
  const keys = ['protocol', 'address', 'port', 'mark'] as const;
  return keys.every((key) => one[key] === other[key]);
}

function hasNobody({ servers }: VirtualService): boolean {
  return servers.every(({ weight }) => weight <= 0);
}

function wasReset(observation: Observation, director: NodeObservation): boolean {
  const own = macsOf(director);
  return connectionsOf(observation).some((connection) =>
    sentBy(replySeenBy(director, connection), own).some(({ tcp }) => tcp.rst),
  );
}

/** Whether a service is for more than one port: one by mark, or one of all ports. */
export function isForManyPorts({ port, mark }: ServiceName): boolean {
  return mark !== undefined || port === 0;
}

/**
 * The port at which a real server gets a request for the given one. NAT alone can change it; but a persistent
 * service maps no other port than its own (linux: net/netfilter/ipvs/ip_vs_core.c, ip_vs_sched_persist).
 */
export function portAt(service: VirtualService, server: RealServer, requested: number): number {
  const maps = service.persistence === undefined || service.port === requested;
  return server.method === 'nat' && server.port !== 0 && maps ? server.port : requested;
}
