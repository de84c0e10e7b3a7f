import type { Text } from '../../labs/language/text.ts';
import type { Verdict } from '../model.ts';
import { type NodeObservation, type Observation, observed, realServersOf } from '../observe/observation.ts';
import { about, answerTo, type Request } from './asked.ts';
import { requestSeenBy, type Sighting, sentBy, sentTo, sightings } from './connections.ts';
import { macsOf } from './frames.ts';
import { showFrames } from './show-frames.ts';
import { fail, join, lookAt, pass } from './verdict.ts';

/**
 * The proxy ends the client's connections and makes others: no real server ever sees the number with which a client's
 * began, and they get connections of the proxy's own.
 */
export function areTwoConnections(observation: Observation, requests: readonly Request[]): Verdict {
  const { client: planned, proxies } = observation.plan;
  const [proxy] = proxies.map((node) => observed(observation, node));
  if (!proxy) throw new Error('the lab has no proxy');
  const client = observed(observation, planned);
  const servers = realServersOf(observation);
  const opened = requests.flatMap((request) => {
    const { port } = answerTo(observation, request).value;
    const [sighting] = port === undefined ? [] : openingFrom(client, port);
    return sighting ? [{ request, sighting }] : [];
  });
  const passedOn = opened.flatMap(({ request, sighting }) =>
    servers
      .filter((server) => sawNumberOf(server, sighting))
      .map(({ name }) => about(request, cameThrough(name))),
  );
  const own = sentBy(sightings(proxy), macsOf(proxy)).filter(
    ({ tcp, inner }) => isFromProxy(proxy, inner.source) && tcp.syn && !tcp.ack,
  );
  const evidence = showFrames(
    proxy,
    'tcp[tcpflags] == tcp-syn',
    [...opened.map(({ sighting }) => sighting), ...own].map(({ frame }) => frame),
  );
  const counts: Text = {
    en: `the client opened ${opened.length} connections, none of which went on, and the proxy opened its own`,
    zh: `客户端打开了 ${opened.length} 个连接，没有一个继续往后走；代理另外打开了自己的连接`,
  };
  if (passedOn.length === 0 && opened.length > 0 && own.length > 0) return pass(counts, evidence);
  const none = { en: 'the proxy opened no connection to a server', zh: '代理没有打开任何到服务器的连接' };
  return fail(
    {
      expected: {
        en: 'the proxy ends each connection of the client, and opens another to a server',
        zh: '代理终结客户端的每个连接，再打开另一个到服务器的连接',
      },
      seen: passedOn.length > 0 ? join(passedOn) : none,
      look: lookAt(proxy.name, `tcpdump -ni eth0 'tcp[tcpflags] == tcp-syn'`),
    },
    evidence,
  );
}

function openingFrom(client: NodeObservation, port: number): Sighting[] {
  return sentBy(sightings(client), macsOf(client)).filter(
    ({ tcp }) => tcp.syn && !tcp.ack && tcp.sourcePort === port,
  );
}

function sawNumberOf(server: NodeObservation, { tcp }: Sighting): boolean {
  const connection = { clientPort: tcp.sourcePort, number: tcp.sequence };
  return sentTo(requestSeenBy(server, connection), macsOf(server)).length > 0;
}

function isFromProxy({ addresses }: NodeObservation, source: string): boolean {
  return addresses.includes(source);
}

function cameThrough(server: string): Text {
  return {
    en: `the client's own connection came through to ${server}`,
    zh: `客户端自己的连接直通到了 ${server}`,
  };
}
