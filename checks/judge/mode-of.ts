import type { Observation } from '../observe/observation.ts';
import { addressesOf } from './addresses.ts';
import { arrivals } from './arrivals.ts';
import { serviceOn } from './ipvs-lookup.ts';
import { type Mode, modes } from './mode.ts';

/**
 * The mode that a cluster is in: the method of the service's real servers in the kernel's table; and with NAT,
 * whether requests come from the client or from the director on the wire. Without a service it is NAT; with
 * servers of different methods there is none.
 */
export function modeOf(observation: Observation): Mode | undefined {
  const { directors } = observation.plan;
  const [director] = directors;
  const servers = (director && serviceOn(observation, director)?.servers) ?? [];
  const [method, ...others] = new Set(servers.map((server) => server.method));
  if (others.length > 0) return undefined;
  if (method === 'direct') return modes.direct;
  if (method === 'tunnel') return modes.tunnel;
  const own = directors.flatMap((planned) => addressesOf(observation, planned));
  const rewritten = arrivals(observation).some(({ sighting }) => own.includes(sighting.inner.source));
  return rewritten ? modes.fullnat : modes.nat;
}
