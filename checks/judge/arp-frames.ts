import { type Observation, observed, type SeenFrame } from '../observe/observation.ts';
import type { PlannedNode } from '../observe/plan.ts';
import { framesOf, macsOf } from './frames.ts';

export function repliesForVip(observation: Observation): SeenFrame[] {
  const client = observed(observation, observation.plan.client);
  const own = macsOf(client);
  return framesOf(client).filter(
    ({ to, arp }) => arp?.operation === 'reply' && arp.senderIp === observation.plan.vip && own.has(to),
  );
}

export function questionsForVip(observation: Observation): SeenFrame[] {
  const client = observed(observation, observation.plan.client);
  return framesOf(client).filter(
    ({ arp }) => arp?.operation === 'request' && arp.targetIp === observation.plan.vip,
  );
}

export function senders(replies: readonly SeenFrame[]): string[] {
  return [...new Set(replies.flatMap(({ arp }) => arp?.senderMac ?? []))];
}

export function macsOfAll(observation: Observation, nodes: readonly PlannedNode[]): ReadonlySet<string> {
  return new Set(nodes.flatMap((node) => [...macsOf(observed(observation, node))]));
}
