import type { Text } from '../../labs/language/text.ts';
import type { Verdict } from '../model.ts';
import { need, type Observation, observed } from '../observe/observation.ts';
import { framesOf, macsOf } from './frames.ts';
import { showFrames } from './show-frames.ts';
import { fail, lookAt, pass } from './verdict.ts';

/** The data of one full packet of Ethernet, in bytes: 1500 without the headers of IP and TCP. */
const fullPacket = 1460;

/** Requests that take more than one packet are answered too, whatever the way takes from the size of a packet. */
export function answersLargeRequests(observation: Observation): Verdict {
  const { vip } = observation.plan;
  const client = observed(observation, observation.plan.client);
  const { value, evidence } = need(client.answers);
  const large = value.requests.filter(({ size }) => size > fullPacket);
  const failed = large.filter(({ status }) => status !== 200);
  const asked = tooLargeMessages(observation);
  const sizes = [...new Set(asked.map(({ mtu }) => mtu))].join(', ');
  const told: Text =
    sizes === ''
      ? { en: 'the client was not told to send smaller packets', zh: '客户端没有被告知要发更小的数据包' }
      : {
          en: `the client was told to send at most ${sizes} bytes`,
          zh: `客户端被告知每个数据包最多 ${sizes} 字节`,
        };
  const shown = showFrames(
    client,
    'icmp',
    asked.map(({ frame }) => frame),
  );
  if (large.length > 0 && failed.length === 0) {
    const seen = {
      en: `${large.length} requests of several packets were answered; ${told.en}`,
      zh: `${large.length} 个跨多个数据包的请求都有应答；${told.zh}`,
    };
    return pass(seen, evidence, shown);
  }
  const [first] = failed;
  return fail(
    {
      expected: {
        en: 'requests that do not fit into one packet are answered',
        zh: '一个数据包装不下的请求也有应答',
      },
      seen:
        first === undefined
          ? { en: 'no such request was sent', zh: '没有发出这样的请求' }
          : {
              en: `${failed.length} of ${large.length} were not (${first.error || first.status}); ${told.en}`,
              zh: `${large.length} 个这样的请求中有 ${failed.length} 个没有应答（${first.error || first.status}）；${told.zh}`,
            },
      look: lookAt(client.name, `ip route get ${vip}; tcpdump -ni eth0 icmp`),
    },
    evidence,
    shown,
  );
}

/** What the client was told of packets that were too large (ICMP 3, code 4). */
function tooLargeMessages(observation: Observation) {
  const client = observed(observation, observation.plan.client);
  const own = macsOf(client);
  return framesOf(client).flatMap((frame) => {
    const mtu = frame.ip?.icmp?.mtu;
    return mtu !== undefined && own.has(frame.to) ? [{ frame, mtu }] : [];
  });
}
