import type { Text } from '../../labs/language/text.ts';
import { need, type Observation, observed } from '../observe/observation.ts';
import { macsOf, repliesSeenBy } from './frames.ts';

/** Frames of replies that a director had to do with; others only flooded to it do not count. */
export function repliesThroughDirector(observation: Observation): Text[] {
  const { vip, directors } = observation.plan;
  return directors.flatMap((planned) => {
    const director = observed(observation, planned);
    const own = macsOf(director);
    const count = repliesSeenBy(observation, director).filter(
      ({ frame }) => own.has(frame.from) || own.has(frame.to),
    ).length;
    if (count === 0) return [];
    return [
      {
        en: `${count} frames from ${vip} to the client passed ${director.name}`,
        zh: `有 ${count} 个从 ${vip} 到客户端的帧经过了 ${director.name}`,
      },
    ];
  });
}

/** How many packets the directors' IPVS counted from real servers to clients while the lab was observed. */
export function outPackets(observation: Observation): number {
  return observation.plan.directors
    .map((planned) => observed(observation, planned))
    .map(
      ({ counterBefore, counterAfter }) =>
        need(counterAfter).value.outPackets - need(counterBefore).value.outPackets,
    )
    .reduce((sum, count) => sum + count, 0);
}
