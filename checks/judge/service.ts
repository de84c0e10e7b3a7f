import type { Text } from '../../labs/language/text.ts';
import type { Evidence, Verdict } from '../model.ts';
import { type NodeObservation, need, type Observation, observed } from '../observe/observation.ts';
import { sameService } from '../observe/parse/ipvs-name.ts';
import { macsOf, repliesSeenBy, requestPorts, requestsSeenBy } from './frames.ts';
import { serviceOn } from './ipvs.ts';
import { fail, join, list, lookAt, pass } from './verdict.ts';

const everyAddress = ['*', '0.0.0.0'];

/** On each real server something accepts connections to the VIP: on the wire it did, or a socket is there. */
export function listens(observation: Observation): Verdict {
  const { vip, port, realServers } = observation.plan;
  const nodes = realServers.map((node) => observed(observation, node));
  const deaf = nodes.filter((node) => !accepted(observation, node) && !hasListener(node, vip, port));
  const [first] = deaf;
  const names = list(nodes.map(({ name }) => name));
  if (!first) {
    return pass(
      {
        en: `${names.en} accept connections to ${vip}:${port}`,
        zh: `${names.zh} 接受到 ${vip}:${port} 的连接`,
      },
      ...nodes.map(({ listeners }) => need(listeners).evidence),
    );
  }
  return fail(
    {
      expected: {
        en: `a server listens on ${vip}:${port}, or on port ${port} of all addresses, on ${names.en}`,
        zh: `${names.zh} 上有服务监听 ${vip}:${port}，或在所有地址上监听 ${port} 端口`,
      },
      seen: join(deaf.map(describeListeners)),
      look: lookAt(first.name, 'ss -ltn'),
    },
    ...deaf.map(({ listeners }) => need(listeners).evidence),
  );
}

function accepted(observation: Observation, node: NodeObservation): boolean {
  const own = macsOf(node);
  const client = observed(observation, observation.plan.client);
  return repliesSeenBy(observation, client).some(
    ({ frame, tcp }) => own.has(frame.from) && tcp.syn && tcp.ack,
  );
}

function hasListener({ listeners }: NodeObservation, vip: string, port: number): boolean {
  return need(listeners).value.some(
    (one) => one.port === port && (one.address === vip || everyAddress.includes(one.address)),
  );
}

function describeListeners({ name, listeners }: NodeObservation): Text {
  // 127.0.0.11 is the container engine's own resolver, no work of the learner.
  const sockets = need(listeners).value.filter(({ address }) => !address.startsWith('127.'));
  const all = list(sockets.map(({ address, port }) => `${address}:${port}`));
  return sockets.length > 0
    ? { en: `${name} listens on ${all.en}`, zh: `${name} 监听 ${all.zh}` }
    : { en: `nothing listens on ${name}`, zh: `${name} 上没有任何监听` };
}

/** Every request was answered, and every real server answered some. */
export function allServe(observation: Observation): Verdict {
  const { realServers, vip } = observation.plan;
  const client = observed(observation, observation.plan.client);
  const { value: answers, evidence } = need(client.answers);
  const good = answers.filter(({ status }) => status === 200);
  const shares = realServers.map(({ name }) => ({ name, count: answersBy(observation, name) }));
  const spread = list(shares.map(({ name, count }) => `${name} ${count}`));
  if (good.length === answers.length && shares.every(({ count }) => count > 0)) {
    return pass({ en: `answers: ${spread.en}`, zh: `应答：${spread.zh}` }, evidence);
  }
  const failed = answers.find(({ status }) => status !== 200);
  const problem: Text[] = failed
    ? [
        {
          en: `${answers.length - good.length} of ${answers.length} requests failed (${failed.error || failed.status})`,
          zh: `${answers.length} 个请求中有 ${answers.length - good.length} 个失败（${failed.error || failed.status}）`,
        },
      ]
    : [];
  const names = list(realServers.map(({ name }) => name));
  return fail(
    {
      expected: {
        en: `all ${answers.length} requests are answered, some by each of ${names.en}`,
        zh: `${answers.length} 个请求都有应答，${names.zh} 各应答一部分`,
      },
      seen: join([...problem, { en: `answers: ${spread.en}`, zh: `应答：${spread.zh}` }]),
      look: lookAt(client.name, `for i in 1 2 3 4; do curl -sm 2 ${vip}; done`),
    },
    evidence,
  );
}

/** What the client got, what IPVS counted and what the real servers logged is the same, for each real server. */
export function countsAgree(observation: Observation): Verdict {
  const { realServers, directors } = observation.plan;
  const counts = realServers.map((node) => {
    const { log } = observed(observation, node);
    return {
      name: node.name,
      client: answersBy(observation, node.name),
      ipvs: connectionsTo(observation, node.addresses),
      log: need(log).value.length,
      evidence: need(log).evidence,
    };
  });
  const others = otherConnections(observation);
  const agree = counts.every(
    ({ client, ipvs, log }) => client === log && ipvs >= client && ipvs <= client + others,
  );
  const answered = counts.reduce((sum, { client }) => sum + client, 0);
  const seen = list(counts.map(({ name, client, ipvs, log }) => `${name} ${client}/${ipvs}/${log}`));
  const counters = directors.map((node) => need(observed(observation, node).countersAfter).evidence);
  const what: Text = {
    en: `answers / IPVS connections / log lines: ${seen.en}`,
    zh: `应答 / IPVS 连接 / 日志行：${seen.zh}`,
  };
  const evidence: Evidence[] = [...counters, ...counts.map((count) => count.evidence)];
  if (agree && answered > 0) return pass(what, ...evidence);
  return fail(
    {
      expected: {
        en: 'for each real server, the client, IPVS and nginx count the same',
        zh: '对每个真实服务器，客户端、IPVS 和 nginx 的计数都一致',
      },
      seen: what,
      look: lookAt(directors[0]?.name ?? '', 'ipvsadm -Ln --stats --exact'),
    },
    ...evidence,
  );
}

function answersBy(observation: Observation, name: string): number {
  const client = observed(observation, observation.plan.client);
  return need(client.answers).value.filter(({ by, status }) => by === name && status === 200).length;
}

/** How many connections the directors counted to a real server during the traffic. */
function connectionsTo(observation: Observation, addresses: readonly string[]): number {
  return observation.plan.directors.reduce((sum, director) => {
    const { countersBefore, countersAfter } = observed(observation, director);
    const service = serviceOn(observation, director);
    const count = (part: typeof countersBefore) =>
      need(part)
        .value.filter((one) => service && sameService(one, service))
        .flatMap(({ servers }) => servers)
        .find(({ address }) => addresses.includes(address))?.connections ?? 0;
    return sum + count(countersAfter) - count(countersBefore);
  }, 0);
}

/** Connections to the VIP that somebody else made in the meantime, as seen by the directors: IPVS counts them too. */
function otherConnections(observation: Observation): number {
  const ours = requestPorts(observation);
  const ports = observation.plan.directors.flatMap((director) =>
    requestsSeenBy(observation, observed(observation, director))
      .filter(({ tcp }) => tcp.syn)
      .map(({ clientPort }) => clientPort),
  );
  return new Set(ports.filter((port) => !ours.has(port))).size;
}
