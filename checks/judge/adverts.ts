import type { Text } from '../../labs/language/text.ts';
import type { Verdict } from '../model.ts';
import type { Observation } from '../observe/observation.ts';
import type { Vrrp } from '../observe/parse/vrrp.ts';
import { type Heedless, heedlessOf } from './heedless.ts';
import { showFrames } from './show-frames.ts';
import { type Speaker, showSpeakers, speakersOf } from './speakers.ts';
import { distinct, fail, join, lookAt, pass } from './verdict.ts';

/** All that is advertised of the VIP has the same number of a virtual router. */
export function oneRouterId(observation: Observation): Verdict {
  return agree(observation, ({ routerId }) => number(routerId), {
    what: { en: 'one virtual_router_id', zh: '同一个 virtual_router_id' },
  });
}

/**
 * All that is advertised of the VIP is of one version, with the same authentication and interval; and nobody keeps the
 * VIP without a word, having heard it advertised.
 */
export function sameTerms(observation: Observation): Verdict {
  const [heedless] = heedlessOf(observation);
  const [speaker] = speakersOf(observation);
  if (heedless && speaker) return throwsAway(heedless, speaker);
  return agree(observation, describeTerms, {
    what: {
      en: 'the same version, authentication and interval',
      zh: '相同的版本、认证方式和通告间隔',
    },
  });
}

function throwsAway({ node, heard }: Heedless, speaker: Speaker): Verdict {
  return fail(
    {
      expected: {
        en: `${node.name} heeds what ${speaker.node.name} advertises: ${describeTerms(speaker.vrrp).en}`,
        zh: `${node.name} 理会 ${speaker.node.name} 的通告：${describeTerms(speaker.vrrp).zh}`,
      },
      seen: {
        en: `${node.name} hears it, throws it away, and keeps the VIP`,
        zh: `${node.name} 听到了，却丢弃了它，仍占着 VIP`,
      },
      look: lookAt(
        node.name,
        'grep -A12 vrrp_instance /etc/keepalived/keepalived.conf; tcpdump -ni eth0 -v -c 4 vrrp',
      ),
    },
    showFrames(node, 'vrrp', [heard]),
  );
}

function agree(
  observation: Observation,
  termOf: (vrrp: Vrrp) => Text,
  { what }: { readonly what: Text },
): Verdict {
  const speakers = speakersOf(observation);
  const terms = distinct(speakers.map(({ vrrp }) => termOf(vrrp)));
  if (terms.length <= 1) {
    const none = { en: 'no advertisement of the VIP was seen', zh: '没有看到对 VIP 的通告' };
    return pass(terms[0] ?? none, ...showSpeakers(speakers));
  }
  return fail(
    {
      expected: {
        en: `whoever advertises the VIP does it with ${what.en}`,
        zh: `通告 VIP 的调度器使用${what.zh}`,
      },
      seen: join(
        speakers.map(({ node, vrrp }) => ({
          en: `${node.name} advertises it with ${termOf(vrrp).en}`,
          zh: `${node.name} 的通告：${termOf(vrrp).zh}`,
        })),
      ),
      look: lookAt(speakers.at(-1)?.node.name ?? '', 'tcpdump -ni eth0 -v -c 4 vrrp'),
    },
    ...showSpeakers(speakers),
  );
}

function number(routerId: number): Text {
  const text = `virtual_router_id ${routerId}`;
  return { en: text, zh: text };
}

function describeTerms({ version, authentication, password, interval }: Vrrp): Text {
  const proof =
    authentication === 0
      ? { en: 'no authentication', zh: '无认证' }
      : authentication === 1
        ? { en: `password ${password}`, zh: `口令 ${password}` }
        : { en: `authentication type ${authentication}`, zh: `认证类型 ${authentication}` };
  return {
    en: `VRRPv${version}, ${proof.en}, ${interval} s`,
    zh: `VRRPv${version}，${proof.zh}，间隔 ${interval} 秒`,
  };
}
