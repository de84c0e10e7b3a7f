import type { Text } from '../../labs/language/text.ts';
import type { Evidence, Verdict } from '../model.ts';
import { type Observation, observed } from '../observe/observation.ts';
import type { PlannedNode } from '../observe/plan.ts';
import { serviceOn } from './ipvs-lookup.ts';
import { type Probe, probesOf, type Reception } from './probes.ts';
import { showFrames } from './show-frames.ts';
import { fail, join, list, lookAt, pass } from './verdict.ts';

/** The director itself connects to the service's port of each real server, again and again. */
export function watched(observation: Observation): Verdict {
  const { port } = observation.plan;
  const names = list(observation.plan.realServers.map(({ name }) => name));
  return judgeProbes(observation, {
    expected: {
      en: `the director itself connects to port ${port} of ${names.en}`,
      zh: `调度器自己连接 ${names.zh} 的 ${port} 端口`,
    },
    passed: { en: `${names.en} are looked after`, zh: `${names.zh} 都有检查` },
    problem: (server, probes) => notWatched(server, probes, port),
    beside: (director) => strangersIn(observation, director),
  });
}

/** What stands in the service and is none of the lab's real servers: nobody was seen to look after it. */
function strangersIn(observation: Observation, director: PlannedNode): Text[] {
  const known = observation.plan.nodes.flatMap(({ addresses }) => addresses);
  const servers = serviceOn(observation, director)?.servers ?? [];
  return servers
    .filter(({ address }) => !known.includes(address))
    .map(({ address }) => ({
      en: `nobody looks after ${address}, which is in the table`,
      zh: `表里还有 ${address}，却没有人看护它`,
    }));
}

function notWatched({ name }: PlannedNode, probes: readonly Probe[], port: number): Text | undefined {
  if (probes.some((probe) => probe.port === port)) return undefined;
  const [other] = probes;
  if (!other) return { en: `it never connected to ${name}`, zh: `它从没连接过 ${name}` };
  return {
    en: `it connected to port ${other.port} of ${name}, which ${outcomes[other.reception].en}`,
    zh: `它连接的是 ${name} 的 ${other.port} 端口，对方${outcomes[other.reception].zh}`,
  };
}

/** Each real server answers the director's checks with words of its own, not with a handshake alone. */
export function answersChecks(observation: Observation): Verdict {
  const names = list(observation.plan.realServers.map(({ name }) => name));
  return judgeProbes(observation, {
    expected: {
      en: `${names.en} are asked for something, and answer`,
      zh: `向 ${names.zh} 提出请求，并得到应答`,
    },
    passed: { en: `${names.en} answer their checks`, zh: `${names.zh} 都应答了检查` },
    problem: (server, probes) => notAnswered(server, probes, observation.plan.port),
  });
}

function notAnswered({ name }: PlannedNode, probes: readonly Probe[], port: number): Text | undefined {
  const there = probes.filter((probe) => probe.port === port).map(({ reception }) => reception);
  const best = (['answered', 'accepted', 'refused'] as const).find((one) => there.includes(one)) ?? 'silent';
  if (best === 'answered') return undefined;
  const { en, zh } = outcomes[best];
  return { en: `${name} ${en}`, zh: `${name} ${zh}` };
}

const outcomes: Readonly<Record<Reception, Text>> = {
  answered: { en: 'answered', zh: '应答了' },
  accepted: { en: 'accepted the connection and never sent a word', zh: '接受了连接，却一个字也没有发' },
  refused: { en: 'refused the connection', zh: '拒绝了连接' },
  silent: { en: 'let no answer come back', zh: '没有任何回音' },
};

interface Judgement {
  readonly expected: Text;
  readonly passed: Text;
  readonly beside?: (director: PlannedNode) => readonly Text[];
  readonly problem: (server: PlannedNode, probes: readonly Probe[]) => Text | undefined;
}

function judgeProbes(observation: Observation, judgement: Judgement): Verdict {
  const { directors, realServers } = observation.plan;
  const { expected, passed, problem, beside = () => [] } = judgement;
  const evidence: Evidence[] = [];
  for (const planned of directors) {
    const director = observed(observation, planned);
    const byServer = Map.groupBy(probesOf(observation, director), ({ server }) => server);
    const problems = realServers.flatMap((server) => problem(server, byServer.get(server) ?? []) ?? []);
    const all = [...problems, ...beside(planned)];
    const filter = `tcp and host ${planned.addresses[0]}`;
    // The first connection to each of them, and the first word that came back.
    const frames = [...byServer.values()].flatMap(([first]) => first?.frames.slice(0, 2) ?? []);
    evidence.push(showFrames(director, filter, frames));
    const look = lookAt(planned.name, `tcpdump -ni eth0 '${filter}'`);
    if (all.length > 0) return fail({ expected, seen: join(all), look }, ...evidence);
  }
  return pass(passed, ...evidence);
}
