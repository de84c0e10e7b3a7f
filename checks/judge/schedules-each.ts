import type { Verdict } from '../model.ts';
import type { Observation } from '../observe/observation.ts';
import { judgeServers } from './ipvs-servers.ts';

/** Every connection of a client is scheduled by itself: the service isn't persistent. */
export function schedulesEach(observation: Observation): Verdict {
  return judgeServers(observation, {
    expected: {
      en: 'the service schedules each connection by itself',
      zh: '虚拟服务对每条连接单独调度',
    },
    passed: { en: 'each connection by itself', zh: '每条连接单独调度' },
    problems: ({ persistence }) =>
      persistence === undefined
        ? []
        : [
            {
              en: `it is persistent: a client stays with its real server for at least ${persistence} s`,
              zh: `它启用了会话保持：客户端至少 ${persistence} 秒固定在同一台真实服务器`,
            },
          ],
  });
}
