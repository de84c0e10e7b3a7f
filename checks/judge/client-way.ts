import type { Text } from '../../labs/language/text.ts';
import { need, type Observation, observed } from '../observe/observation.ts';
import type { PlannedNode } from '../observe/plan.ts';

/** Where a client's packets for the VIP go: out on its own link, by another machine, to itself, or nowhere. */
export type ClientWay =
  | { readonly kind: 'link' }
  | { readonly kind: 'hop'; readonly hop: string; readonly owner: PlannedNode | undefined }
  | { readonly kind: 'stuck'; readonly why: Text };

/** What the client's routes say to a packet for the VIP. On its own link alone it has to ask for the VIP by ARP. */
export function clientWay(observation: Observation): ClientWay {
  const { client: planned, vip, nodes } = observation.plan;
  const client = observed(observation, planned);
  const { kind, via, reason } = need(client.routeToVip).value;
  if (kind === 'unicast' && via === undefined) return { kind: 'link' };
  if (kind === 'unicast' && via !== undefined)
    return { kind: 'hop', hop: via, owner: nodes.find(({ addresses }) => addresses.includes(via)) };
  if (kind === 'local')
    return {
      kind: 'stuck',
      why: {
        en: `${client.name} takes ${vip} for its own address`,
        zh: `${client.name} 把 ${vip} 当作自己的地址`,
      },
    };
  const words = { en: reason ? ` (${reason})` : '', zh: reason ? `（${reason}）` : '' };
  return {
    kind: 'stuck',
    why: {
      en: `${client.name} has no route to ${vip}${words.en}`,
      zh: `${client.name} 没有到 ${vip} 的路由${words.zh}`,
    },
  };
}
