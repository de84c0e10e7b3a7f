import type { Text } from '../../labs/language/text.ts';
import type { Evidence, Verdict } from '../model.ts';
import { type NodeObservation, need, type Observation, realServersOf } from '../observe/observation.ts';
import { type Arrival, arrivals } from './arrivals.ts';
import { refusalBy } from './refusals.ts';
import { showFrames } from './show-frames.ts';
import { moved, silenceOf } from './silence.ts';
import { distinct, fail, join, list, lookAt, pass } from './verdict.ts';

/** Every connection that reached a real server got as far as TCP there: nothing dropped or rejected it before. */
export function letIn(observation: Observation): Verdict {
  const arrived = arrivals(observation);
  const stopped = arrived.filter((one) =>
    ['dropped', 'rejected'].includes(silenceOf(one, arrived) ?? 'answered'),
  );
  const names = list(observation.plan.realServers.map(({ name }) => name));
  if (arrived.length > 0 && stopped.length === 0) {
    const shares = list([...byServer(arrived)].map(([{ name }, all]) => `${name} ${all.length}`));
    return pass(
      { en: `connections that TCP got: ${shares.en}`, zh: `TCP 收到的连接：${shares.zh}` },
      ...[...byServer(arrived)].map(([server, all]) => show(server, all)),
    );
  }
  const groups = [...byServer(stopped)];
  const [first] = groups;
  const none: Text = {
    en: 'no request reached a real server, so it cannot be told',
    zh: '没有请求到达真实服务器，无从判断',
  };
  return fail(
    {
      expected: {
        en: `what reaches ${names.en} gets to TCP there`,
        zh: `到达 ${names.zh} 的请求都交给了那里的 TCP`,
      },
      seen: groups.length > 0 ? join(groups.map(([server, all]) => describe(server, all, arrived))) : none,
      look: lookAt(
        first?.[0].name ?? observation.plan.realServers[0]?.name ?? '',
        'nft list ruleset; iptables -vnL; nstat -az TcpInSegs IpInAddrErrors TcpExtIPReversePathFilter',
      ),
    },
    ...groups.flatMap(([server, all]) => [show(server, all), ...counted(server)]),
    ...(first ? [] : realServersOf(observation).map((server) => show(server, []))),
  );
}

function byServer(all: readonly Arrival[]): Map<NodeObservation, Arrival[]> {
  return Map.groupBy(all, ({ server }) => server);
}

function show(server: NodeObservation, all: readonly Arrival[]): Evidence {
  const frames = all.map(({ sighting }) => sighting.frame);
  return showFrames(server, 'tcp[tcpflags] == tcp-syn', frames);
}

/** What the kernel counted of TCP, before the traffic and after it. */
function counted({ networkBefore, networkAfter }: NodeObservation): Evidence[] {
  return [networkBefore, networkAfter].map((part) => {
    const { evidence } = need(part);
    const lines = evidence.output.split('\n').filter((line) => /^Tcp: /.test(line));
    return { ...evidence, command: 'grep ^Tcp: /proc/net/snmp', output: lines.join('\n') };
  });
}

function describe(server: NodeObservation, stopped: readonly Arrival[], all: readonly Arrival[]): Text {
  const { name } = server;
  const count = stopped.length;
  if (stopped.some((one) => silenceOf(one, all) === 'dropped')) {
    const why = reason(server);
    return {
      en: `${count} connections reached ${name} and were dropped before its TCP got them${why.en}`,
      zh: `${count} 个连接到达 ${name}，在交给 TCP 之前就被丢弃${why.zh}`,
    };
  }
  const kinds = distinct(
    stopped.flatMap(({ connection }) => {
      const refusal = refusalBy(server, connection);
      return refusal
        ? [{ en: `${refusal.type}/${refusal.code}`, zh: `${refusal.type}/${refusal.code}` }]
        : [];
    }),
  );
  const icmp = kinds.map(({ en }) => en).join(', ');
  return {
    en: `${name} rejected ${count} connections (ICMP ${icmp})`,
    zh: `${name} 拒绝了 ${count} 个连接（ICMP ${icmp}）`,
  };
}

/** What the kernel itself says of packets that it dropped. A packet filter has counters of its own. */
function reason(server: NodeObservation): Text {
  const strange = moved(server, 'Ip InAddrErrors');
  if (strange > 0)
    return {
      en: `: it has no such address (InAddrErrors +${strange})`,
      zh: `：它没有这个地址（InAddrErrors +${strange}）`,
    };
  const reversed = moved(server, 'TcpExt IPReversePathFilter');
  if (reversed > 0)
    return {
      en: `: its reverse path filter (IPReversePathFilter +${reversed})`,
      zh: `：被反向路径过滤丢弃（IPReversePathFilter +${reversed}）`,
    };
  return { en: '', zh: '' };
}
