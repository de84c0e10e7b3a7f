import { type NodeObservation, need, type Observation } from '../observe/observation.ts';
import type { IpvsConnection } from '../observe/parse/ipvs-connections.ts';
import { requestPorts } from './frames.ts';

/** The observed connections among those that a director's IPVS keeps. */
export function notedBy(observation: Observation, { connections }: NodeObservation): IpvsConnection[] {
  const { vip, client } = observation.plan;
  const ports = requestPorts(observation);
  return need(connections).value.filter(
    (one) =>
      one.virtual.address === vip &&
      client.addresses.includes(one.client.address) &&
      ports.has(one.client.port),
  );
}
