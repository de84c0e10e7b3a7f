import type { Text } from '../../labs/language/text.ts';
import type { Verdict } from '../model.ts';
import { need, type Observation, observed } from '../observe/observation.ts';
import { arrivals } from './arrivals.ts';
import { fail, join, lookAt, pass } from './verdict.ts';

/** No real server gets requests of clients and serves none of them: health checks are there to take it out. */
export function failingServersOut(observation: Observation): Verdict {
  const { realServers, directors } = observation.plan;
  const { value, evidence } = need(observed(observation, observation.plan.client).answers);
  const served = new Set(value.requests.filter(({ status }) => status === 200).map(({ port }) => port));
  const failing = realServers.flatMap((server): Text[] => {
    const ports = arrivals(observation).filter(({ planned }) => planned === server);
    const count = ports.length;
    if (count === 0 || ports.some(({ connection }) => served.has(connection.clientPort))) return [];
    return [
      {
        en: `${server.name} got ${count} requests and served none of them`,
        zh: `${server.name} 收到 ${count} 个请求，一个也没有服务`,
      },
    ];
  });
  if (failing.length === 0)
    return pass({ en: 'whoever gets requests serves them', zh: '收到请求的服务器都在服务' }, evidence);
  return fail(
    {
      expected: {
        en: 'a real server that fails gets no more requests',
        zh: '出故障的真实服务器不再收到请求',
      },
      seen: join(failing),
      look: lookAt(directors[0]?.name ?? '', 'ipvsadm -Ln; tail /var/log/keepalived_check.log'),
    },
    evidence,
  );
}
