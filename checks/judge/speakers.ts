import type { Evidence } from '../model.ts';
import { type NodeObservation, type Observation, observed, type SeenFrame } from '../observe/observation.ts';
import type { Vrrp } from '../observe/parse/vrrp.ts';
import { directorsOf } from './by-master.ts';
import { framesOf, macsOf } from './frames.ts';
import { showFrames } from './show-frames.ts';

/** A director that advertises the VIP, and how it did so last. */
export interface Speaker {
  readonly node: NodeObservation;
  readonly vrrp: Vrrp;
  readonly frame: SeenFrame;
}

/** The directors that say that they have the VIP, by what they sent. Priority 0 says that one gives it up. */
export function speakersOf(observation: Observation): Speaker[] {
  const { vip } = observation.plan;
  return directorsOf(observation).flatMap((planned) => {
    const node = observed(observation, planned);
    const own = macsOf(node);
    const said = framesOf(node).flatMap((frame) => {
      const vrrp = frame.ip?.vrrp;
      return vrrp && own.has(frame.from) && vrrp.addresses.includes(vip) && vrrp.priority > 0
        ? [{ node, vrrp, frame }]
        : [];
    });
    return said.slice(-1);
  });
}

/** The advertisement of each of them, as evidence. */
export function showSpeakers(speakers: readonly Speaker[]): Evidence[] {
  return speakers.map(({ node, frame }) => showFrames(node, 'vrrp', [frame]));
}
