import type { Text } from '../../labs/language/text.ts';
import type { Evidence, Verdict } from '../model.ts';
import { type NodeObservation, type Observation, observed, type SeenFrame } from '../observe/observation.ts';
import type { PlannedNode } from '../observe/plan.ts';
import { framesOf, macsOf, nameMac } from './frames.ts';
import { showFrames } from './show-frames.ts';
import { fail, join, list, lookAt, pass } from './verdict.ts';

/** An answer of ARP for an address of the plan, and the node that saw it. */
interface Claim {
  readonly address: string;
  readonly owner: PlannedNode;
  readonly mac: string;
  readonly frame: SeenFrame;
  readonly seenOn: NodeObservation;
}

/**
 * For each address that a node was made with, nobody but that node answers by ARP. Every one is asked for from the
 * same network (see questions.ts); what else was answered meanwhile counts, too.
 */
export function oneOwner(observation: Observation): Verdict {
  const claims = claimsIn(observation);
  const byAddress = [...Map.groupBy(claims, ({ address }) => address).values()];
  const contested = byAddress.filter((all) => all.some((claim) => !isRight(observation, claim)));
  const [first] = contested;
  const [one] = first ?? [];
  if (!one) {
    const seen = list(byAddress.flatMap((all) => all[0]?.address ?? []));
    const none = { en: 'no answer by ARP was seen', zh: '没有看到 ARP 应答' };
    const each = {
      en: `each answered for by its own machine alone: ${seen.en}`,
      zh: `各由自己的机器单独应答：${seen.zh}`,
    };
    return pass(byAddress.length > 0 ? each : none, ...show(byAddress.flatMap((all) => all.slice(0, 1))));
  }
  return fail(
    {
      expected: join(contested.flatMap(([claim]) => (claim ? [expectation(claim)] : []))),
      seen: join(contested.map((all) => describe(observation, all))),
      look: lookAt(one.seenOn.name, `arping -c 3 -i ${one.frame.device} ${one.address}`),
    },
    ...show(contested.flat()),
  );
}

/** One claim for each address and MAC address: the first that was seen. */
function claimsIn(observation: Observation): Claim[] {
  const { nodes } = observation.plan;
  const claims = nodes.flatMap((planned) => {
    const seenOn = observed(observation, planned);
    return framesOf(seenOn).flatMap((frame): Claim[] => {
      if (frame.arp?.operation !== 'reply') return [];
      const { senderIp: address, senderMac: mac } = frame.arp;
      const owner = nodes.find(({ addresses }) => addresses.includes(address));
      return owner ? [{ address, owner, mac, frame, seenOn }] : [];
    });
  });
  const key = ({ address, mac }: Claim) => `${address} ${mac}`;
  return [...new Map(claims.toReversed().map((claim) => [key(claim), claim])).values()].toReversed();
}

function isRight(observation: Observation, { owner, mac }: Claim): boolean {
  return macsOf(observed(observation, owner)).has(mac);
}

function expectation({ address, owner }: Claim): Text {
  return {
    en: `${owner.name} alone answers by ARP for ${address}`,
    zh: `只有 ${owner.name} 应答对 ${address} 的 ARP 询问`,
  };
}

function describe(observation: Observation, all: readonly Claim[]): Text {
  // Who was heard first is chance: the address's own machine is named first, then the others by their MAC addresses.
  const strangeness = (claim: Claim) => Number(!isRight(observation, claim));
  const inOrder = all.toSorted(
    (one, other) => strangeness(one) - strangeness(other) || one.mac.localeCompare(other.mac),
  );
  const macs = inOrder.map(({ mac }) => nameMac(observation, mac));
  const address = all[0]?.address ?? '';
  return {
    en: `${macs.join(' and ')} answered for ${address}`,
    zh: `${macs.join(' 和 ')} 应答了 ${address}`,
  };
}

function show(claims: readonly Claim[]): Evidence[] {
  return [...Map.groupBy(claims, ({ seenOn }) => seenOn)].map(([node, all]) =>
    showFrames(
      node,
      'arp',
      all.map(({ frame }) => frame),
    ),
  );
}
