import type { Text } from '../../labs/language/text.ts';
import type { Evidence, Verdict } from '../model.ts';
import { type Observation, observed } from '../observe/observation.ts';
import { type Arrival, arrivals } from './arrivals.ts';
import { connectionsOf, requestSeenBy } from './connections.ts';
import type { Mode } from './mode.ts';
import { forwardedTtl, requestForm, requestProblems } from './request-form.ts';
import { showByDevice, showFrames } from './show-frames.ts';
import { distinct, fail, join, list, lookAt, pass } from './verdict.ts';

/**
 * Every request reaches a real server in the form of the mode: from the right address to the right address and
 * port, its TTL one less, in a tunnel or not, in a frame from the director or from the router behind it.
 */
export function requestsArrive(observation: Observation, mode: Mode): Verdict {
  const sent = connectionsOf(observation).length;
  const arrived = arrivals(observation);
  const reached = new Set(arrived.map(({ connection }) => connection.number)).size;
  const judged = arrived.map((arrival) => ({
    arrival,
    problems: requestProblems(observation, arrival, mode),
  }));
  const problems = distinct(judged.flatMap((each) => each.problems));
  if (sent > 0 && reached === sent && problems.length === 0)
    return pass(allArrived(sent, arrived), ...showArrivals(observation, arrived, mode));
  const wrong = judged.filter((each) => each.problems.length > 0).map(({ arrival }) => arrival);
  const lost: Text[] =
    reached < sent || sent === 0
      ? [
          {
            en: `${reached} of ${sent} connections reached a real server`,
            zh: `${sent} 个连接中有 ${reached} 个到达真实服务器`,
          },
        ]
      : [];
  const [server] = observation.plan.realServers;
  return fail(
    {
      expected: requestForm(observation, mode),
      seen: join([...lost, ...problems]),
      look: lookAt(server?.name ?? '', `tcpdump -eni eth0 -v '${filterOf(observation, mode)}'`),
    },
    // Where requests arrive in a wrong form, those are what there is to see; where they don't, how far they got.
    ...(wrong.length > 0 ? [] : showSent(observation)),
    ...showArrivals(observation, wrong.length > 0 ? wrong : arrived, mode),
  );
}

function allArrived(sent: number, arrived: readonly Arrival[]): Text {
  const byServer = Map.groupBy(arrived, ({ server }) => server.name);
  const shares = list([...byServer].map(([name, all]) => `${name} ${all.length}`));
  const kinds = [...new Set(arrived.flatMap(({ sighting }) => sighting.packet.tunnel ?? []))].join(' + ');
  const tunnel = kinds === '' ? { en: '', zh: '' } : { en: `in ${kinds}, `, zh: `装在 ${kinds} 里，` };
  return {
    en: `${sent} of ${sent} connections reached a real server, ${tunnel.en}TTL ${forwardedTtl} (${shares.en})`,
    zh: `${sent} 个连接全部到达真实服务器，${tunnel.zh}TTL ${forwardedTtl}（${shares.zh}）`,
  };
}

function filterOf({ plan }: Observation, mode: Mode): string {
  if (mode.wrapped) return `src host ${plan.directors[0]?.addresses[0]}`;
  return mode.to === 'vip'
    ? `tcp and dst host ${plan.vip} and dst port ${mode.port}`
    : `tcp and dst port ${mode.port}`;
}

/** What the client sent, and what each director saw of it, on each of its devices. */
function showSent(observation: Observation): Evidence[] {
  const { client, directors } = observation.plan;
  const connections = connectionsOf(observation);
  return [client, ...directors].flatMap((planned) => {
    const node = observed(observation, planned);
    const seen = connections.flatMap((connection) => requestSeenBy(node, connection));
    const plain = seen.filter(({ packet }) => packet.tcp).map(({ frame }) => frame);
    return showByDevice(node, 'tcp[tcpflags] == tcp-syn', plain);
  });
}

function showArrivals(observation: Observation, arrived: readonly Arrival[], mode: Mode): Evidence[] {
  return [...Map.groupBy(arrived, ({ server }) => server)].map(([server, all]) => {
    const frames = all.map(({ sighting }) => sighting.frame);
    return showFrames(server, filterOf(observation, mode), frames);
  });
}
