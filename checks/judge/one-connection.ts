import type { Verdict } from '../model.ts';
import { type Observation, observed } from '../observe/observation.ts';
import { arrivals, replySent } from './arrivals.ts';
import { connectionsOf, replySeenBy } from './connections.ts';
import { showFrames } from './show-frames.ts';
import { fail, lookAt, pass } from './verdict.ts';

/**
 * Client and real server are the two ends of one connection: both have the same first number of the client's, and both
 * the same of the server's.
 */
export function isOneConnection(observation: Observation): Verdict {
  const { client: planned, directors } = observation.plan;
  const client = observed(observation, planned);
  const made = connectionsOf(observation);
  const whole = arrivals(observation).flatMap((arrival) => {
    const sent = replySent(arrival);
    const [came] = replySeenBy(client, arrival.connection);
    return sent && came && sent.tcp.sequence === came.tcp.sequence ? [{ came }] : [];
  });
  const seen = {
    en: `${whole.length} of ${made.length} connections have the same first numbers at both ends`,
    zh: `${made.length} 个连接中有 ${whole.length} 个两端的初始序列号相同`,
  };
  const evidence = showFrames(
    client,
    'tcp[tcpflags] & tcp-syn != 0',
    whole.map(({ came }) => came.frame),
  );
  if (made.length > 0 && whole.length === made.length) return pass(seen, evidence);
  return fail(
    {
      expected: {
        en: `all ${made.length} connections reach from the client to a real server`,
        zh: `${made.length} 个连接都从客户端直通真实服务器`,
      },
      seen,
      look: lookAt(directors[0]?.name ?? '', `tcpdump -ni eth0 'tcp[tcpflags] & tcp-syn != 0'`),
    },
    evidence,
  );
}
