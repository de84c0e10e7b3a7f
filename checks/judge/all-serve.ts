import type { Text } from '../../labs/language/text.ts';
import type { Verdict } from '../model.ts';
import type { Observation } from '../observe/observation.ts';
import type { VirtualService } from '../observe/parse/ipvs-rules.ts';
import { answered } from './answers.ts';
import { hashesClients } from './by-client.ts';
import { isForManyPorts, serviceOn } from './ipvs-lookup.ts';
import { endsOfFailed } from './programs.ts';
import { fail, join, list, lookAt, pass } from './verdict.ts';

/**
 * Every request was answered, and every real server answered some; or one answered all, where the scheduler
 * keeps a client with its server, or the kind of service does: one for many ports is made so that a client gets
 * all of them from the same server (one of all ports has to be persistent, ipvsadm(8)).
 */
export function allServe(observation: Observation): Verdict {
  const { realServers, vip, directors, client } = observation.plan;
  const { requests, counts, seen, evidence } = answered(observation);
  const failed = requests.filter(({ status }) => status !== 200);
  if (failed.length === 0 && counts.every(({ count }) => count > 0)) return pass(seen, evidence);
  const [director] = directors;
  const service = director && serviceOn(observation, director);
  const serving = counts.filter(({ count }) => count > 0).length;
  const keeper = service && keeperOf(service);
  if (failed.length === 0 && serving === 1 && keeper) return pass(join([seen, keeper]), evidence);
  const names = list(realServers.map(({ name }) => name));
  const total = requests.length;
  return fail(
    {
      expected: {
        en: `all ${total} requests are answered, some by each of ${names.en}`,
        zh: `${total} 个请求都有应答，${names.zh} 各应答一部分`,
      },
      seen: join([...failures(failed, total), ...together(endsOfFailed(observation)), seen]),
      look: lookAt(client.name, `for i in 1 2 3 4; do curl -sm 2 ${vip}; done`),
    },
    evidence,
  );
}

function failures(
  failed: readonly { readonly error: string; readonly status: number }[],
  total: number,
): Text[] {
  const [first] = failed;
  if (!first) return [];
  const reason = first.error || first.status;
  return [
    {
      en: `${failed.length} of ${total} requests failed (${reason})`,
      zh: `${total} 个请求中有 ${failed.length} 个失败（${reason}）`,
    },
  ];
}

/** Several texts as one. */
function together(texts: readonly Text[]): Text[] {
  if (texts.length === 0) return [];
  return [{ en: texts.map(({ en }) => en).join(', '), zh: texts.map(({ zh }) => zh).join('，') }];
}

/** What keeps a client with its server, and is meant to. */
function keeperOf(service: VirtualService): Text | undefined {
  const { scheduler, persistence } = service;
  if (hashesClients(service))
    return {
      en: `the scheduler ${scheduler} keeps this client with its server`,
      zh: `调度算法 ${scheduler} 让这个客户端固定在它的服务器上`,
    };
  if (persistence === undefined || !isForManyPorts(service)) return undefined;
  return {
    en: 'the service is for many ports, and keeps this client with its server in all of them',
    zh: '这个服务涵盖多个端口，让这个客户端在所有端口上都固定在同一台服务器',
  };
}
