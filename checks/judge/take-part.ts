import type { Verdict } from '../model.ts';
import { type NodeObservation, need, type Observation, observed } from '../observe/observation.ts';
import { directorsOf } from './by-master.ts';
import { fail, list, lookAt, pass } from './verdict.ts';

/** The protocol number of VRRP, and of the authentication header behind which it may stand. */
const protocols = [112, 51];

/** Whether a node has a program that takes part in VRRP; undefined where that was not seen. */
export function takesPart({ rawProtocols }: NodeObservation): boolean | undefined {
  if ('missing' in rawProtocols) return undefined;
  return rawProtocols.value.some((protocol) => protocols.includes(protocol));
}

/** Every director has a program that takes part in VRRP: it has a socket for the protocol. */
export function takePart(observation: Observation): Verdict {
  const parts = directorsOf(observation).map((planned) => {
    const node = observed(observation, planned);
    return { name: node.name, takes: takesPart(node), evidence: need(node.rawProtocols).evidence };
  });
  const deaf = parts.filter(({ takes }) => !takes);
  const [first] = deaf;
  const evidence = parts.map((part) => part.evidence);
  if (!first) {
    const names = list(parts.map(({ name }) => name));
    return pass(
      { en: `a program speaks VRRP on ${names.en}`, zh: `${names.zh} 上都有程序在用 VRRP` },
      ...evidence,
    );
  }
  const names = list(deaf.map(({ name }) => name));
  return fail(
    {
      expected: { en: 'on each director a program speaks VRRP', zh: '每台调度器上都有程序在用 VRRP' },
      seen: {
        en: `on ${names.en} no program has a socket for protocol 112`,
        zh: `${names.zh} 上没有任何程序打开协议号 112 的套接字`,
      },
      look: lookAt(first.name, 'pgrep -a keepalived; keepalived --config-test'),
    },
    ...evidence,
  );
}
