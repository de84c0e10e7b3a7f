import type { Observation } from '../observe/observation.ts';
import { arrivals } from './arrivals.ts';
import { serviceOn } from './ipvs-service.ts';
import { type Mode, modes } from './mode.ts';

/**
 * The mode that a cluster is in: the method of the service's first real server in the kernel's table; and with
 * NAT, whether requests come from the client or from the director on the wire. Without a service it is NAT.
 */
export function modeOf(observation: Observation): Mode {
  const { directors } = observation.plan;
  const [director] = directors;
  const method = director && serviceOn(observation, director)?.servers[0]?.method;
  if (method === 'direct') return modes.direct;
  if (method === 'tunnel') return modes.tunnel;
  const own = directors.flatMap(({ addresses }) => addresses);
  const rewritten = arrivals(observation).some(({ sighting }) => own.includes(sighting.inner.source));
  return rewritten ? modes.fullnat : modes.nat;
}
