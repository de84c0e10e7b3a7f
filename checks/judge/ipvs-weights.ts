import type { Text } from '../../labs/language/text.ts';
import type { Verdict } from '../model.ts';
import type { Observation } from '../observe/observation.ts';
import type { VirtualService } from '../observe/parse/ipvs-rules.ts';
import type { PlannedNode } from '../observe/plan.ts';
import { judgeServers } from './ipvs-servers.ts';
import type { Weights } from './shares.ts';
import { list } from './verdict.ts';

/** The weights of the real servers are to each other as they should be; 300 and 100 are as good as 3 and 1. */
export function hasWeights(observation: Observation, weights: Weights): Verdict {
  const servers = observation.plan.realServers.filter(({ name }) => name in weights);
  const wanted = ratio(servers.map(({ name }) => weights[name] ?? 0));
  const names = list(servers.map(({ name }) => name));
  return judgeServers(observation, {
    expected: {
      en: `the weights of ${names.en} are as ${wanted}`,
      zh: `${names.zh} 的权重之比是 ${wanted}`,
    },
    passed: { en: `as ${wanted}`, zh: `权重之比是 ${wanted}` },
    problems: (service) =>
      problems(
        servers.map((node) => weightOf(service, node)),
        wanted,
      ),
  });
}

function problems(found: readonly number[], wanted: string): Text[] {
  const seen = ratio(found);
  return seen === wanted ? [] : [{ en: `they are as ${seen}`, zh: `实际是 ${seen}` }];
}

function weightOf({ servers }: VirtualService, { addresses }: PlannedNode): number {
  return servers.find(({ address }) => addresses.includes(address))?.weight ?? 0;
}

/** Numbers as a ratio in its lowest terms, e.g. `3 : 1` for 300 and 100. */
function ratio(numbers: readonly number[]): string {
  const common = numbers.reduce(greatestCommonDivisor, 0) || 1;
  return numbers.map((number) => number / common).join(' : ');
}

function greatestCommonDivisor(one: number, other: number): number {
  return other === 0 ? one : greatestCommonDivisor(other, one % other);
}
