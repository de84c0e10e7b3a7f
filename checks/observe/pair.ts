import type { NodeObservation, Observation } from './observation.ts';
import type { PlannedNode } from './plan.ts';

/** Whether the kernel of a node has the VIP as its own address. */
export function hasVip({ vip }: { readonly vip: string }, { devices }: NodeObservation): boolean {
  return (
    'value' in devices &&
    devices.value.some(
      ({ state, addresses }) => state !== 'DOWN' && addresses.some(({ address }) => address === vip),
    )
  );
}

/** The director that has the VIP, and the one that would take over; undefined where there are no such two. */
export function pairOf({ plan, nodes }: Observation): readonly [PlannedNode, PlannedNode] | undefined {
  const all = [...plan.directors, ...plan.backups];
  const owners = all.filter(({ name }) => {
    const node = nodes.get(name);
    return node && hasVip(plan, node);
  });
  const [master] = owners;
  const other = all.find((node) => node !== master);
  return owners.length === 1 && master && other ? [master, other] : undefined;
}
