import type { Text } from '../../labs/language/text.ts';
import type { Verdict } from '../model.ts';
import { need, type Observation, observed } from '../observe/observation.ts';
import { fail, lookAt, pass } from './verdict.ts';

/** A sysctl of IPVS is on, on every director. */
export function isOn(observation: Observation, name: string): Verdict {
  const { directors } = observation.plan;
  const parts = directors.map((director) => ({
    director,
    ...need(observed(observation, director).ipvsSettings),
  }));
  const off = parts.find(({ value }) => !value.get(name));
  const sysctl = `net.ipv4.vs.${name}`;
  if (!off) return pass(hasValue(sysctl, 1), ...parts.map(({ evidence }) => evidence));
  return fail(
    {
      expected: hasValue(sysctl, 1),
      seen: hasValue(sysctl, 0),
      look: lookAt(off.director.name, `sysctl ${sysctl}`),
    },
    off.evidence,
  );
}

function hasValue(sysctl: string, value: number): Text {
  return { en: `${sysctl} is ${value}`, zh: `${sysctl} 的值是 ${value}` };
}
