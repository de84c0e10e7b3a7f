import type { Text } from '../../labs/language/text.ts';
import type { Verdict } from '../model.ts';
import type { Observation } from '../observe/observation.ts';
import { replySeenBy } from './connections.ts';
import { type Passage, passagesOf } from './director-way.ts';
import { lostReplies } from './replies-known.ts';
import { outPackets } from './reply-director.ts';
import { showByDevice } from './show-frames.ts';
import { fail, lookAt, pass } from './verdict.ts';

/** Every reply that comes to the director leaves it: it crosses FORWARD, where IPVS waits behind the filter. */
export function repliesPass(observation: Observation): Verdict {
  const came = passagesOf(observation).filter(({ replyCame }) => replyCame);
  const lost = lostReplies(observation);
  const [director] = observation.plan.directors;
  if (lost.length === 0)
    return pass(
      came.length > 0
        ? { en: `${came.length} of ${came.length} replies passed`, zh: `${came.length} 个应答全部通过` }
        : { en: 'no reply came to the director', zh: '没有应答到达调度器' },
      ...show(came),
    );
  return fail(
    {
      expected: {
        en: 'every reply that comes to the director crosses FORWARD and leaves it',
        zh: '每个到达调度器的应答都穿过 FORWARD，离开调度器',
      },
      seen: seen(observation, came.length, lost.length),
      look: lookAt(director?.name ?? '', 'nft list ruleset; iptables -vnL FORWARD'),
    },
    ...show(lost),
  );
}

function seen(observation: Observation, came: number, lost: number): Text {
  const before = outPackets(observation) === 0;
  return {
    en: `${came} replies came, ${lost} went no further${before ? '; none reached IPVS' : ''}`,
    zh: `到达 ${came} 个应答，${lost} 个没有再往前${before ? '；没有一个交到 IPVS' : ''}`,
  };
}

function show(passages: readonly Passage[]) {
  return [...Map.groupBy(passages, ({ director }) => director)].flatMap(([director, all]) => {
    const frames = all.flatMap(({ connection }) =>
      replySeenBy(director, connection).map(({ frame }) => frame),
    );
    return showByDevice(director, 'tcp[tcpflags] & tcp-ack != 0', frames);
  });
}
