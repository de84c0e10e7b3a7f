import type { Text } from '../../../../labs/language/text.ts';
import { type Choice, chosen, isAvailable, overhead, refused, type Scheduler, type Server } from './model.ts';

/** lc: least overhead, whatever the weight (linux: ip_vs_lc.c). */
export function leastConnection(): Scheduler {
  return {
    choose: (servers) => {
      const figures = new Map(servers.map((server) => [server.name, loadOf(server)]));
      return least(servers, overhead, () => 1, figures, {
        en: 'has the least load: 256 for each active connection, 1 for each inactive one',
        zh: '的负载最小：每个活动连接算 256，每个非活动连接算 1',
      });
    },
  };
}

/** wlc, the default: least overhead for its weight (linux: ip_vs_wlc.c). */
export function weightedLeastConnection(): Scheduler {
  return { choose: (servers) => leastForWeight(servers) };
}

/** What wlc does, and lblc and lblcr where they have to choose anew. */
export function leastForWeight(servers: readonly Server[]): Choice {
  const figures = new Map(servers.map((server) => [server.name, `(${loadOf(server)}) / ${server.weight}`]));
  return least(servers, overhead, ({ weight }) => weight, figures, {
    en: 'has the least load for its weight',
    zh: '按权重折算的负载最小',
  });
}

/** sed: the shortest delay that is to be expected, (active + 1) / weight (linux: ip_vs_sed.c). */
export function shortestExpectedDelay(): Scheduler {
  return { choose: expectedDelay };
}

/** nq: an idle server at once, else as sed (linux: ip_vs_nq.c). */
export function neverQueue(): Scheduler {
  return {
    choose: (servers) => {
      const idle = servers.find((server) => isAvailable(server) && server.active === 0);
      if (!idle) return expectedDelay(servers);
      return chosen(
        idle,
        {
          en: `${idle.name} is idle: nobody waits while a server has nothing to do.`,
          zh: `${idle.name} 空闲：只要有服务器空闲，就不让连接排队。`,
        },
        delaysOf(servers),
      );
    },
  };
}

function expectedDelay(servers: readonly Server[]): Choice {
  return least(
    servers,
    ({ active }) => active + 1,
    ({ weight }) => weight,
    delaysOf(servers),
    {
      en: 'has the shortest delay to be expected, with this connection counted in',
      zh: '把这个连接也算进去之后，预期延迟最短',
    },
  );
}

function delaysOf(servers: readonly Server[]): ReadonlyMap<string, string> {
  return new Map(servers.map(({ name, active, weight }) => [name, `(${active} + 1) / ${weight}`]));
}

function loadOf({ active, inactive }: Server): string {
  return `256 × ${active} + ${inactive}`;
}

/** The first with the least load for its share: the kernel compares crosswise, for it has no fractions. */
function least(
  servers: readonly Server[],
  load: (server: Server) => number,
  share: (server: Server) => number,
  figures: Choice['figures'],
  why: Text,
): Choice {
  const [first, ...others] = servers.filter(isAvailable);
  if (!first) return refused(figures);
  const server = others.reduce(
    (best, each) => (load(best) * share(each) > load(each) * share(best) ? each : best),
    first,
  );
  return chosen(server, { en: `${server.name} ${why.en}.`, zh: `${server.name} ${why.zh}。` }, figures);
}
