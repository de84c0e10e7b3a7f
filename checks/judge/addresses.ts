import { need, type Observation, observed } from '../observe/observation.ts';
import type { PlannedNode } from '../observe/plan.ts';

/** The addresses of a machine: those that it was made with, and whatever else it has been given. */
export function addressesOf(observation: Observation, planned: PlannedNode): readonly string[] {
  const { devices } = observed(observation, planned);
  const found = need(devices).value.flatMap(({ addresses }) => addresses.map(({ address }) => address));
  return [...new Set([...planned.addresses, ...found])];
}
