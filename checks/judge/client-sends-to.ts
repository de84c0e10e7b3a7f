import type { Text } from '../../labs/language/text.ts';
import type { Verdict } from '../model.ts';
import { need, type Observation, observed } from '../observe/observation.ts';
import type { PlannedNode } from '../observe/plan.ts';
import { macsOfAll } from './arp-frames.ts';
import { clientWay } from './client-way.ts';
import { macsOf, nameMac, requestsSeenBy } from './frames.ts';
import { showFrames } from './show-frames.ts';
import { fail, list, lookAt, pass } from './verdict.ts';

/** The frames of the client's own requests go to the MAC address of one of the given nodes. */
export function clientSendsTo(observation: Observation, owners: readonly PlannedNode[]): Verdict {
  const { vip } = observation.plan;
  const client = observed(observation, observation.plan.client);
  const own = macsOf(client);
  const sent = requestsSeenBy(observation, client).filter(({ frame }) => own.has(frame.from));
  const targets = [...new Set(sent.map(({ frame }) => frame.to))];
  const right = macsOfAll(observation, owners);
  const entry = need(client.arpCache).evidence;
  const named = list(targets.map((mac) => nameMac(observation, mac)));
  if (targets.length > 0 && targets.every((mac) => right.has(mac))) {
    return pass({ en: `requests go to ${named.en}`, zh: `请求发往 ${named.zh}` }, entry);
  }
  const names = list(owners.map(({ name }) => name));
  const wrong = sent.filter(({ frame }) => !right.has(frame.to)).map(({ frame }) => frame);
  return fail(
    {
      expected: {
        en: `${client.name} sends its requests for ${vip} to the MAC address of ${names.en}`,
        zh: `${client.name} 把发往 ${vip} 的请求送到 ${names.zh} 的 MAC 地址`,
      },
      seen:
        targets.length === 0
          ? whyNothing(observation)
          : { en: `they went to ${named.en}`, zh: `请求发往了 ${named.zh}` },
      look: lookAt(client.name, `ip neigh show to ${vip}`),
    },
    entry,
    ...(wrong.length > 0 ? [showFrames(client, `host ${vip}`, wrong)] : []),
  );
}

/** Why no request was seen to leave the client, as far as it was observed. */
function whyNothing(observation: Observation): Text {
  const way = clientWay(observation);
  const { vip } = observation.plan;
  const client = observed(observation, observation.plan.client);
  const why: Text =
    way.kind === 'stuck'
      ? { en: `: ${way.why.en}`, zh: `：${way.why.zh}` }
      : !need(client.arpCache).value.some(({ address, mac }) => address === vip && mac !== undefined)
        ? { en: ': it knows no MAC address', zh: '：不知道 MAC 地址' }
        : { en: '', zh: '' };
  return { en: `no request left it${why.en}`, zh: `没有发出请求${why.zh}` };
}
