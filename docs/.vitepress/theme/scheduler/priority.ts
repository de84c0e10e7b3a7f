import { chosen, isAvailable, refused, type Scheduler, type Server } from './model.ts';

/** fo: the highest weight gets everything (linux: ip_vs_fo.c). */
export function failOver(): Scheduler {
  return {
    choose: (servers) => {
      const server = heaviest(servers.filter(isAvailable));
      if (!server) return refused();
      return chosen(server, {
        en: `${server.name} has the highest weight (${server.weight}) of those available, and gets everything.`,
        zh: `可用的服务器里 ${server.name} 权重最高（${server.weight}），所有连接都归它。`,
      });
    },
  };
}

/** ovf: the highest weight until it has more active connections than that; then the next (linux: ip_vs_ovf.c). */
export function overflow(): Scheduler {
  return {
    choose: (servers) => {
      const figures = new Map(
        servers.map(({ name, active, weight }) => [
          name,
          `${active} ${active > weight ? '>' : '≤'} ${weight}`,
        ]),
      );
      const server = heaviest(servers.filter((each) => isAvailable(each) && each.active <= each.weight));
      if (!server) return refused(figures);
      return chosen(
        server,
        {
          en: `${server.name} has the highest weight (${server.weight}) of those with no more active connections than weight.`,
          zh: `活动连接数未超过权重的服务器里，${server.name} 权重最高（${server.weight}）。`,
        },
        figures,
      );
    },
  };
}

/** The first of those with the highest weight. */
function heaviest([first, ...others]: readonly Server[]): Server | undefined {
  return first && others.reduce((best, each) => (each.weight > best.weight ? each : best), first);
}
