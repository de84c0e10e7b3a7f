import type { Text } from '../../labs/language/text.ts';
import type { Verdict } from '../model.ts';
import type { Observation } from '../observe/observation.ts';
import type { VirtualService } from '../observe/parse/ipvs-rules.ts';
import { hashesClients } from './by-client.ts';
import { judgeServers } from './ipvs-servers.ts';

/** The service keeps a client with its real server for so many seconds, or for ever by a hash. */
export function keepsFor(observation: Observation, seconds: number): Verdict {
  return judgeServers(observation, {
    expected: {
      en: `a client stays with its real server for at least ${seconds} s`,
      zh: `客户端至少 ${seconds} 秒固定在同一台真实服务器`,
    },
    passed: { en: `for ${seconds} s or more`, zh: `不少于 ${seconds} 秒` },
    problems: (service) => tooShort(service, seconds),
  });
}

function tooShort(service: VirtualService, seconds: number): Text[] {
  if (hashesClients(service)) return [];
  const { persistence } = service;
  if (persistence === undefined) return [{ en: 'the service is not persistent', zh: '这个服务没有会话保持' }];
  return persistence >= seconds
    ? []
    : [{ en: `it stays for ${persistence} s`, zh: `只保持 ${persistence} 秒` }];
}

/** Persistence takes each client by itself, not all clients of a network for one. */
export function keepsEach(observation: Observation): Verdict {
  return judgeServers(observation, {
    expected: {
      en: 'each client is kept by its whole address',
      zh: '每个客户端按完整的地址保持',
    },
    passed: { en: 'by the whole address', zh: '按完整的地址' },
    problems: ({ netmask }) =>
      netmask === undefined
        ? []
        : [
            {
              en: `all clients of a network with the mask ${netmask} are kept as one`,
              zh: `掩码 ${netmask} 的一个网络里，所有客户端被当作一个`,
            },
          ],
  });
}
