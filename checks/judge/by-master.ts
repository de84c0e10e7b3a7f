import type { Observation } from '../observe/observation.ts';
import { hasVip } from '../observe/pair.ts';
import type { PlannedNode } from '../observe/plan.ts';

/** Every director of a plan: those that serve and those that wait. */
export function directorsOf({ plan }: Observation): readonly PlannedNode[] {
  return [...plan.directors, ...plan.backups];
}

/** The directors whose kernel has the VIP. */
export function ownersOf(observation: Observation): PlannedNode[] {
  return directorsOf(observation).filter(({ name }) => {
    const node = observation.nodes.get(name);
    return node !== undefined && hasVip(observation.plan, node);
  });
}

/**
 * An observation in which the director that has the VIP is the director, and the others wait, whatever their roles
 * at the start: so what is asked about the director is asked about whoever serves. Where nobody has the VIP, or
 * several have, it stays as it was.
 */
export function byMaster(observation: Observation): Observation {
  const [master, ...more] = ownersOf(observation);
  if (!master || more.length > 0) return observation;
  const { plan } = observation;
  const directors = new Set(directorsOf(observation).map(({ name }) => name));
  const roleOf = ({ name, role }: PlannedNode): PlannedNode['role'] =>
    directors.has(name) ? (name === master.name ? 'director' : 'backup-director') : role;
  const nodes = plan.nodes.map((node) => ({ ...node, role: roleOf(node) }));
  const inRole = (role: PlannedNode['role']) => nodes.filter((node) => node.role === role);
  const client = nodes.find(({ name }) => name === plan.client.name) ?? plan.client;
  return {
    ...observation,
    plan: {
      ...plan,
      nodes,
      client,
      directors: inRole('director'),
      backups: inRole('backup-director'),
      proxies: inRole('proxy'),
      realServers: inRole('real-server'),
    },
    nodes: new Map(
      nodes.flatMap(({ name, role }) => {
        const node = observation.nodes.get(name);
        return node ? [[name, { ...node, role }] as const] : [];
      }),
    ),
  };
}
