import type { Verdict } from '../model.ts';
import { type Observation, observed } from '../observe/observation.ts';
import type { PlannedNode } from '../observe/plan.ts';
import { arrivals } from './arrivals.ts';
import { sightings } from './connections.ts';
import { macsOf } from './frames.ts';
import { showFrames } from './show-frames.ts';
import { fail, list, lookAt, pass } from './verdict.ts';

/**
 * No TCP packet that a node sends or gets has one of the addresses: they are not known where it is. Without a
 * request that reached a real server nothing is proved.
 */
export function hides(
  observation: Observation,
  addresses: readonly string[],
  from: readonly PlannedNode[],
): Verdict {
  const seen = from.map((planned) => {
    const node = observed(observation, planned);
    const own = macsOf(node);
    const frames = sightings(node)
      .filter(({ frame }) => own.has(frame.from) || own.has(frame.to))
      .filter(({ inner }) => addresses.includes(inner.source) || addresses.includes(inner.destination))
      .map(({ frame }) => frame);
    return { node, frames };
  });
  const names = list(from.map(({ name }) => name));
  const hidden = list(addresses);
  const told = seen.filter(({ frames }) => frames.length > 0);
  const filter = `tcp and (${addresses.map((address) => `host ${address}`).join(' or ')})`;
  const [first] = told;
  const traffic = arrivals(observation).length > 0;
  if (!first && traffic) {
    return pass(
      {
        en: `no packet with ${hidden.en} at ${names.en}`,
        zh: `${names.zh} 上没有出现带有 ${hidden.zh} 的数据包`,
      },
      ...seen.map(({ node, frames }) => showFrames(node, filter, frames)),
    );
  }
  const count = told.reduce((sum, { frames }) => sum + frames.length, 0);
  return fail(
    {
      expected: {
        en: `${names.en} never see TCP packets with ${hidden.en}`,
        zh: `${names.zh} 上不会出现带有 ${hidden.zh} 的 TCP 数据包`,
      },
      seen: traffic
        ? { en: `${count} such packets`, zh: `有 ${count} 个这样的数据包` }
        : {
            en: 'no request reached a real server, so it cannot be told',
            zh: '没有请求到达真实服务器，无从判断',
          },
      look: lookAt((first ?? seen[0])?.node.name ?? '', `tcpdump -ni eth0 '${filter}'`),
    },
    ...(first ? told : seen).map(({ node, frames }) => showFrames(node, filter, frames)),
  );
}
