import { leastForWeight } from './least.ts';
import { type Choice, chosen, isAvailable, refused, type Scheduler, type Server } from './model.ts';

// Entries expire after a day without use, and a set shrinks a day after it last grew: not modelled here.

/** lblc: a destination address stays with its server until that is overloaded (linux: ip_vs_lblc.c). */
export function localityBased(): Scheduler {
  const cache = new Map<string, string>();
  return {
    choose: (servers, { destination }) => {
      const kept = servers.find(({ name }) => name === cache.get(destination));
      if (kept && kept.weight > 0 && !isTooBusy(kept, servers)) return stays(kept, servers, destination);
      const choice = leastForWeight(servers);
      if (choice.server) cache.set(destination, choice.server.name);
      return { ...choice, figures: busyness(servers) };
    },
  };
}

/** lblcr: the same with a set of servers for each destination address (linux: ip_vs_lblcr.c). */
export function localityBasedReplicated(): Scheduler {
  const cache = new Map<string, readonly string[]>();
  return {
    choose: (servers, { destination }) => {
      const names = cache.get(destination) ?? [];
      const set = names.flatMap((name) => servers.find((server) => server.name === name) ?? []);
      const kept = set.length > 0 ? leastForWeight(set).server : undefined;
      if (kept && !isTooBusy(kept, servers)) return stays(kept, servers, destination);
      const choice = leastForWeight(servers);
      const { server } = choice;
      if (!server) return refused(busyness(servers));
      if (!names.includes(server.name)) cache.set(destination, [server.name, ...names]);
      return { ...choice, figures: busyness(servers) };
    },
  };
}

/** More active connections than its weight, while another has less than half of its own (is_overloaded). */
function isTooBusy(server: Server, servers: readonly Server[]): boolean {
  return server.active > server.weight && servers.some(({ active, weight }) => active * 2 < weight);
}

function stays(server: Server, servers: readonly Server[], destination: string): Choice {
  if (!isAvailable(server) && server.weight <= 0) return refused();
  return chosen(
    server,
    {
      en: `${destination} is with ${server.name}, and stays until that is overloaded while another is half idle.`,
      zh: `${destination} 已经固定给 ${server.name}；只有它过载、同时另有服务器负载不到一半，才会换。`,
    },
    busyness(servers),
  );
}

function busyness(servers: readonly Server[]): ReadonlyMap<string, string> {
  return new Map(
    servers.map(({ name, active, weight }) => [name, `${active} ${active > weight ? '>' : '≤'} ${weight}`]),
  );
}
