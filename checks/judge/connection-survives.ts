import type { Evidence, Verdict } from '../model.ts';
import { need, type Observation } from '../observe/observation.ts';
import { fail, lookAt, pass } from './verdict.ts';

/** A connection that was open before is answered after, and by the same real server. */
export function connectionSurvives(observation: Observation): Verdict {
  const { value, evidence } = need(observation.failover);
  const { backup, heldBefore, heldAfter } = value;
  const asked: Evidence = { ...evidence, output: `${heldBefore}\n${heldAfter}` };
  if (heldBefore === heldAfter && isServer(observation, heldBefore))
    return pass(
      {
        en: `${heldBefore} answered in it before and after`,
        zh: `切换前后都由 ${heldBefore} 在这个连接里应答`,
      },
      asked,
    );
  return fail(
    {
      expected: {
        en: 'a connection that was open before the failover is answered after it, by the same real server',
        zh: '切换前打开的连接，切换后仍由同一台真实服务器应答',
      },
      seen: {
        en: `before: ${heldBefore}; after: ${heldAfter}`,
        zh: `切换前：${heldBefore}；切换后：${heldAfter}`,
      },
      look: lookAt(backup.name, 'ipvsadm -L --daemon; ipvsadm -Lnc; sysctl net.ipv4.vs.sync_threshold'),
    },
    asked,
  );
}

function isServer({ plan }: Observation, name: string): boolean {
  return plan.realServers.some((server) => server.name === name);
}
