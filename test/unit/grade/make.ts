import { type Check, type Evidence, type Layer, NotObserved, type Verdict } from '../../../checks/model.ts';
import type { Text } from '../../../labs/language/text.ts';

/** What a made-up check does when it is asked. */
export type Behaviour = 'pass' | 'fail' | 'unseen' | 'bug';

/** A cluster that is observed as nothing but how each check is to behave. */
export type Observation = Readonly<Record<string, Behaviour>>;

const evidence: Evidence = {
  node: 'director',
  command: 'ip -4 -brief address',
  output: 'lo               UNKNOWN        127.0.0.1/8\neth0@if7         UP             192.0.2.5/24\n',
};

/** A made-up check that behaves as the observation says of it. */
export function makeCheck(
  name: string,
  layer: Layer,
  title: Text,
  seen: readonly Evidence[] = [evidence],
): Check<Observation> {
  return {
    name,
    layer,
    title,
    why: {
      en: 'The director takes in requests for the VIP only while it owns that address.',
      zh: '调度器只有拥有 VIP 地址，才会接收发往 VIP 的请求。',
    },
    judge: (observation) => verdictOf(observation[name] ?? 'pass', seen),
  };
}

function verdictOf(behaviour: Behaviour, evidence: readonly Evidence[]): Verdict {
  if (behaviour === 'unseen') {
    throw new NotObserved({
      en: 'Node rs2 ended while it was observed.',
      zh: '节点 rs2 在观察过程中停止了。',
    });
  }
  if (behaviour === 'bug') throw new TypeError('x is undefined');
  const seen = { en: 'The director has 192.0.2.5 only.', zh: '调度器只有 192.0.2.5。' };
  if (behaviour === 'pass') return { pass: true, seen, evidence };
  return {
    pass: false,
    expected: { en: '192.0.2.3 on an interface of the director', zh: '调度器的某个网络接口上有 192.0.2.3' },
    seen,
    evidence,
    look: { en: 'On the director: ip address', zh: '在 director 上运行：ip address' },
  };
}

/** A small lab's checks, two in a layer, not in the order of the layers. */
export const someChecks: readonly Check<Observation>[] = [
  makeCheck('one-mac', 'arp', { en: 'One MAC answers for the VIP', zh: '只有一个 MAC 应答 VIP' }),
  makeCheck('on-network', 'link', { en: 'Every node is on the network', zh: '每个节点都在网络上' }),
  makeCheck('vip-there', 'link', { en: 'The director owns the VIP', zh: '调度器拥有 VIP' }),
  makeCheck('serves', 'service', { en: 'Both real servers answer', zh: '两台真实服务器都有应答' }),
];
