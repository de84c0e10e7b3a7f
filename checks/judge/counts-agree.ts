import type { Text } from '../../labs/language/text.ts';
import type { Evidence, Verdict } from '../model.ts';
import { type NodeObservation, need, type Observation, observed } from '../observe/observation.ts';
import { answersBy } from './answers.ts';
import { framesOf, requestPorts } from './frames.ts';
import { notedBy } from './noted.ts';
import { fail, list, lookAt, pass } from './verdict.ts';

/**
 * What the client got, what IPVS noted and what the real servers logged is the same for each real server, and
 * IPVS counted as many connections as it noted.
 */
export function countsAgree(observation: Observation): Verdict {
  const directors = observation.plan.directors.map((node) => observed(observation, node));
  const noted = directors.flatMap((director) => notedBy(observation, director));
  const counted = directors.reduce((sum, director) => sum + countedBy(director), 0);
  const servers = observation.plan.realServers.map((planned) => ({
    name: planned.name,
    client: answersBy(observation, planned.name),
    ipvs: noted.filter(({ server }) => planned.addresses.includes(server.address)).length,
    log: need(observed(observation, planned).log).value.length,
  }));
  const agree = servers.every(({ client, ipvs, log }) => client === ipvs && client === log);
  const answered = servers.reduce((sum, { client }) => sum + client, 0);
  const spare = counted - noted.length;
  const counts = list(servers.map(({ name, client, ipvs, log }) => `${name} ${client}/${ipvs}/${log}`));
  const seen: Text = {
    en: `answers / IPVS connections / log lines: ${counts.en}; IPVS counted ${counted}`,
    zh: `应答 / IPVS 连接 / 日志行：${counts.zh}；IPVS 共计 ${counted}`,
  };
  const evidence = evidenceOf(observation, directors);
  if (agree && answered > 0 && spare >= 0 && spare <= strangers(observation, directors))
    return pass(seen, ...evidence);
  return fail(
    {
      expected: {
        en: 'for each real server, the client, IPVS and nginx count the same',
        zh: '对每台真实服务器，客户端、IPVS 和 nginx 的计数都一致',
      },
      seen,
      look: lookAt(directors[0]?.name ?? '', 'ipvsadm -Lnc; ipvsadm -Ln --stats'),
    },
    ...evidence,
  );
}

function countedBy({ counterBefore, counterAfter }: NodeObservation): number {
  return need(counterAfter).value.connections - need(counterBefore).value.connections;
}

/** Connections that somebody else made meanwhile, as the directors saw them: IPVS counts those too. */
function strangers(observation: Observation, directors: readonly NodeObservation[]): number {
  const { vip, port, client } = observation.plan;
  const ours = requestPorts(observation);
  const opening = directors.flatMap((director) =>
    framesOf(director).flatMap(({ ip }) => {
      const { tcp } = ip ?? {};
      if (!ip || !tcp?.syn || tcp.ack || ip.destination !== vip || tcp.destinationPort !== port) return [];
      const isOurs = client.addresses.includes(ip.source) && ours.has(tcp.sourcePort);
      return isOurs ? [] : [`${ip.source}:${tcp.sourcePort}`];
    }),
  );
  return new Set(opening).size;
}

function evidenceOf(observation: Observation, directors: readonly NodeObservation[]): Evidence[] {
  const ports = [...requestPorts(observation)].map((port) => `:${port} `);
  const kept = directors.map(({ connections }) => {
    const { evidence } = need(connections);
    const lines = evidence.output.split('\n');
    const ours = lines.filter((line, at) => at < 2 || ports.some((port) => line.includes(port)));
    return { ...evidence, output: [...new Set(ours)].join('\n') };
  });
  const logs = observation.plan.realServers.map((node) => need(observed(observation, node).log).evidence);
  return [...kept, ...logs];
}
