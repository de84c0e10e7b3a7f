import { type Choice, chosen, isAvailable, refused, type Scheduler, type Server } from './model.ts';

/** rr: the next available server in the circle (linux: ip_vs_rr.c). */
export function roundRobin(): Scheduler {
  let last: string | undefined;
  return {
    changed: (servers) => {
      if (!servers.some(({ name }) => name === last)) last = undefined;
    },
    choose: (servers) => {
      const begin = servers.findIndex(({ name }) => name === last) + 1;
      const server = [...servers.slice(begin), ...servers.slice(0, begin)].find(isAvailable);
      if (!server) return refused();
      last = server.name;
      return chosen(server, {
        en: `${server.name} is the next in the circle. Weights count only as 0 or not 0.`,
        zh: `轮到 ${server.name} 了。权重只看是不是 0。`,
      });
    },
  };
}

/**
 * wrr: passes over the list, each with a lower bar: whoever has at least that weight gets a connection (linux:
 * ip_vs_wrr.c). The bar falls by the greatest common divisor of the weights.
 */
export function weightedRoundRobin(): Scheduler {
  // As in the kernel: place in the list (-1 is its head), bar, highest bar, step.
  let [place, bar, top, step] = [-1, 0, 0, 1];
  return {
    changed: (servers) => {
      const weights = servers.map(({ weight }) => weight).filter((weight) => weight > 0);
      step = weights.reduce(gcd, 0) || 1;
      top = Math.max(0, ...weights) - (step - 1);
      place = -1;
      if (bar > top || bar === 0) bar = top;
      else if (step > 1) bar = Math.trunc(bar / step) * step + 1;
    },
    choose: (servers) => {
      // One round with each bar finds whoever is there to be found.
      const rounds = top > 0 ? Math.ceil(top / step) + 1 : 0;
      for (let round = 0; round <= rounds; round++) {
        for (place++; place < servers.length; place++) {
          const server = servers[place];
          if (server && !server.overloaded && server.weight >= bar && top > 0)
            return atBar(servers, server, bar);
        }
        place = -1;
        bar = bar - step > 0 ? bar - step : top;
      }
      return refused();
    },
  };
}

function atBar(servers: readonly Server[], server: Server, bar: number): Choice {
  const figures = new Map(
    servers.map(({ name, weight }) => [name, `${weight} ${weight >= bar ? '≥' : '<'} ${bar}`]),
  );
  return chosen(
    server,
    {
      en: `In this pass the bar is at ${bar}, and ${server.name} is the next with at least that weight (${server.weight}).`,
      zh: `这一轮的门槛是 ${bar}，${server.name} 是下一个权重够得上的（${server.weight}）。`,
    },
    figures,
  );
}

function gcd(one: number, other: number): number {
  return other === 0 ? one : gcd(other, one % other);
}
