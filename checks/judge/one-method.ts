import type { Verdict } from '../model.ts';
import type { Observation } from '../observe/observation.ts';
import { serviceOn } from './ipvs-lookup.ts';
import { forwardsBy } from './ipvs-servers.ts';
import { modeOf } from './mode-of.ts';

/** The service hands on to all of its real servers by one method; what was seen names the mode. */
export function oneMethod(observation: Observation): Verdict {
  const [director] = observation.plan.directors;
  const method = director && serviceOn(observation, director)?.servers[0]?.method;
  const verdict = forwardsBy(observation, method ?? 'nat');
  const mode = modeOf(observation);
  if (!verdict.pass || !mode) return verdict;
  const { seen } = verdict;
  return { ...verdict, seen: { en: `${mode.title.en}, ${seen.en}`, zh: `${mode.title.zh}，${seen.zh}` } };
}
