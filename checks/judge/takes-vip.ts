import type { Evidence } from '../model.ts';
import { type NodeObservation, need, type Observation } from '../observe/observation.ts';
import { requestRoute, tunnelQuestion } from '../observe/questions.ts';
import { arrivals, replySent } from './arrivals.ts';
import { notedBy } from './noted.ts';
import { showFrames } from './show-frames.ts';

/** How it shows that a machine takes packets for the VIP as its own. */
export interface Taking {
  /** Its routes say so; or it dealt with those that came, which no route accounts for. */
  readonly by: 'route' | 'deed';
  readonly evidence: Evidence;
}

/**
 * Whether a machine takes packets for the VIP as its own: the kernel calls the VIP local, for a packet of its own or for
 * one as it comes in. A packet filter may rewrite the destination, or set a mark that rules ask for; no question
 * about routes tells that, but what the machine did with the packets does: IPVS noted them, or they were answered.
 */
export function takingOf(observation: Observation, node: NodeObservation): Taking | undefined {
  const local = routesToVip(node).find(({ value }) => value.kind === 'local');
  if (local) return { by: 'route', evidence: local.evidence };
  const evidence = node.role === 'director' ? noted(observation, node) : answeredForVip(observation, node);
  return evidence && { by: 'deed', evidence };
}

/** The connections for the VIP itself that reached a real server, and what it answered. */
export function arrivalsForVip(observation: Observation, node: NodeObservation) {
  const { vip } = observation.plan;
  return arrivals(observation).filter(
    ({ server, sighting }) => server === node && sighting.inner.destination === vip,
  );
}

/** What the kernel says to a packet for the VIP: one of its own, and those that come in where requests do. */
function routesToVip({ routeToVip, routes }: NodeObservation) {
  const more = [...routes].filter(([key]) => key === requestRoute || key.startsWith(tunnelQuestion));
  return [need(routeToVip), ...more.flatMap(([, part]) => ('value' in part ? [part] : []))];
}

function noted(observation: Observation, node: NodeObservation): Evidence | undefined {
  return notedBy(observation, node).length > 0 ? need(node.connections).evidence : undefined;
}

/** A request for the VIP that reached a real server, and its answer to it; undefined where it answered none. */
export function answeredForVip(observation: Observation, node: NodeObservation): Evidence | undefined {
  const { vip } = observation.plan;
  for (const arrival of arrivalsForVip(observation, node)) {
    const reply = replySent(arrival);
    if (reply?.inner.source === vip)
      return showFrames(node, `tcp and host ${vip}`, [arrival.sighting.frame, reply.frame]);
  }
  return undefined;
}
