import type { Text } from '../../labs/language/text.ts';
import type { Verdict } from '../model.ts';
import { type Observation, observed } from '../observe/observation.ts';
import { directorsOf } from './by-master.ts';
import { showFrames } from './show-frames.ts';
import { showSpeakers, speakersOf } from './speakers.ts';
import { fail, list, lookAt, pass } from './verdict.ts';

/** At most one director says that it has the VIP: whoever hears of a better one is silent. */
export function oneSpeaker(observation: Observation): Verdict {
  const speakers = speakersOf(observation);
  const [first] = speakers;
  const names = list(speakers.map(({ node }) => node.name));
  if (speakers.length === 1)
    return pass(
      { en: `${names.en} alone advertises the VIP`, zh: `只有 ${names.zh} 在通告 VIP` },
      ...showSpeakers(speakers),
    );
  const expected: Text = {
    en: 'one director alone advertises the VIP, every second',
    zh: '只有一台调度器在通告 VIP，每秒一次',
  };
  if (!first)
    return fail(
      {
        expected,
        seen: { en: 'no advertisement of the VIP was seen', zh: '没有看到对 VIP 的通告' },
        look: lookAt(directorsOf(observation)[0]?.name ?? '', 'tcpdump -ni eth0 -c 3 vrrp'),
      },
      ...directorsOf(observation).map((one) => showFrames(observed(observation, one), 'vrrp', [])),
    );
  return fail(
    {
      expected,
      seen: {
        en: `${names.en} all advertise it: they don't hear each other, or don't heed what they hear`,
        zh: `${names.zh} 都在通告：它们互相听不到，或者听到了也不理会`,
      },
      look: lookAt(speakers.at(-1)?.node.name ?? '', 'nft list ruleset; tcpdump -ni eth0 -c 4 vrrp'),
    },
    ...showSpeakers(speakers),
  );
}
