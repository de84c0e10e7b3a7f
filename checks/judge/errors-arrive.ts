import type { Text } from '../../labs/language/text.ts';
import type { Verdict } from '../model.ts';
import {
  type NodeObservation,
  need,
  type Observation,
  observed,
  realServersOf,
  type SeenFrame,
} from '../observe/observation.ts';
import { framesOf, macsOf } from './frames.ts';
import { showFrames } from './show-frames.ts';
import { fail, lookAt, pass } from './verdict.ts';

/** ICMP "fragmentation needed" (RFC 1191). */
const unreachable = 3;
const tooLarge = 4;

/**
 * A message about a packet of the service gets to the real server that sent it. It is for the VIP, so it takes the way of
 * a request: IPVS finds the connection in what it quotes.
 */
export function errorsArrive(observation: Observation): Verdict {
  const client = observed(observation, observation.plan.client);
  const sent = errorsSeenBy(observation, client).filter(({ frame }) => macsOf(client).has(frame.from));
  const servers = realServersOf(observation);
  const arrived = servers.flatMap((server) =>
    errorsSeenBy(observation, server).filter(({ frame }) => macsOf(server).has(frame.to)),
  );
  const ports = new Set(arrived.map(({ port }) => port));
  const lost = sent.filter(({ port }) => !ports.has(port));
  const show = (node: NodeObservation) =>
    showFrames(
      node,
      'icmp',
      errorsSeenBy(observation, node).map(({ frame }) => frame),
    );
  const { requests } = need(client.answers).value;
  const answered = requests.some(({ status }) => status === 200);
  if (lost.length === 0 && answered === sent.length > 0)
    return pass(
      sent.length > 0
        ? { en: `${sent.length} of ${sent.length} messages arrived`, zh: `${sent.length} 个报文全部到达` }
        : nothing,
      ...servers.map(show),
    );
  const [director] = observation.plan.directors;
  return fail(
    {
      expected: {
        en: 'ICMP messages about the service’s packets get to the real servers (“too large”, type 3 code 4)',
        zh: '关于服务数据包的 ICMP 报文能到达真实服务器（“数据包太大”，类型 3 代码 4）',
      },
      seen: sent.length === 0 ? untold : notArrived(sent.length, lost.length),
      look: lookAt(director?.name ?? '', 'nft list ruleset; iptables -vnL INPUT'),
    },
    show(client),
    ...servers.map(show),
  );
}

/** The client reports something about each connection that was answered; without any, nothing serves. */
const nothing: Text = {
  en: 'no connection was answered, so there was nothing to report',
  zh: '没有连接得到应答，也就没有可报告的',
};

const untold: Text = {
  en: 'the client could not report anything, so it cannot be told',
  zh: '客户端没能发出报文，无从判断',
};

function notArrived(sent: number, lost: number): Text {
  return {
    en: `the client sent ${sent} messages to the VIP, ${lost} of them never arrived`,
    zh: `客户端向 VIP 发出 ${sent} 个报文，其中 ${lost} 个没有到达`,
  };
}

/** Such messages on a node's wire, and the client's port that they are about. */
function errorsSeenBy({ plan }: Observation, node: NodeObservation): { frame: SeenFrame; port: number }[] {
  return framesOf(node).flatMap((frame) => {
    const icmp = frame.ip?.icmp;
    const port = icmp?.quoted?.tcp?.destinationPort;
    const isOne =
      icmp?.type === unreachable &&
      icmp.code === tooLarge &&
      plan.client.addresses.includes(frame.ip?.source ?? '') &&
      plan.client.addresses.includes(icmp.quoted?.destination ?? '');
    return isOne && port !== undefined ? [{ frame, port }] : [];
  });
}
