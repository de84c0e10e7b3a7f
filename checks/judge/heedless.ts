import { type NodeObservation, type Observation, observed, type SeenFrame } from '../observe/observation.ts';
import { directorsOf } from './by-master.ts';
import { framesOf, macsOf } from './frames.ts';
import { takesPart } from './take-part.ts';

/** A director that keeps the VIP although it hears another one advertise it, and what it heard last. */
export interface Heedless {
  readonly node: NodeObservation;
  readonly heard: SeenFrame;
}

/**
 * The directors on which a VRRP program has set the VIP, that hear another one advertise it, and say nothing themselves.
 * Such a program throws away what it hears: it had to give the VIP up otherwise (RFC 5798, 6.4.3). keepalived 2.3 puts its
 * own advertisement off with each one that it throws away, so that it may never be heard itself.
 */
export function heedlessOf(observation: Observation): Heedless[] {
  const { vip } = observation.plan;
  return directorsOf(observation).flatMap((planned) => {
    const node = observed(observation, planned);
    const set =
      'value' in node.vipAddresses && node.vipAddresses.value.some(({ owner }) => owner === 'keepalived');
    if (!set || !takesPart(node)) return [];
    const own = macsOf(node);
    const adverts = framesOf(node).filter(
      ({ ip }) => ip?.vrrp?.addresses.includes(vip) && ip.vrrp.priority > 0,
    );
    const heard = adverts.findLast(({ from }) => !own.has(from));
    return heard && adverts.every(({ from }) => !own.has(from)) ? [{ node, heard }] : [];
  });
}
