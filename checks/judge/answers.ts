import type { Text } from '../../labs/language/text.ts';
import type { Evidence } from '../model.ts';
import { need, type Observation, observed } from '../observe/observation.ts';
import type { Answer } from '../observe/parse/answers.ts';
import { list } from './verdict.ts';

/** The client's requests, and who answered them. */
export interface Answered {
  /** All that were made, the large ones too. */
  readonly requests: readonly Answer[];
  /** How many of them each real server answered. */
  readonly counts: readonly { readonly name: string; readonly count: number }[];
  readonly seen: Text;
  readonly evidence: Evidence;
}

/** Throws NotObserved when the client's answers are missing. */
export function answered(observation: Observation): Answered {
  const { client, realServers } = observation.plan;
  const { value, evidence } = need(observed(observation, client).answers);
  const counts = realServers.map(({ name }) => ({ name, count: answersBy(observation, name) }));
  const spread = list(counts.map(({ name, count }) => `${name} ${count}`));
  const seen = { en: `answers: ${spread.en}`, zh: `应答：${spread.zh}` };
  return { requests: value.requests, counts, seen, evidence };
}

/** How many answers the client got from a real server, by its own words. */
export function answersBy(observation: Observation, name: string): number {
  const client = observed(observation, observation.plan.client);
  return need(client.answers).value.bodies.filter(({ by }) => by === name).length;
}
