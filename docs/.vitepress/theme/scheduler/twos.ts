import {
  chosen,
  isAvailable,
  overhead,
  refused,
  type Scheduler,
  type SchedulerOptions,
  type Server,
} from './model.ts';

/**
 * twos: two servers drawn by lot, weighted, and the less loaded of the two (linux: ip_vs_twos.c, after
 * Mitzenmacher's power of two choices).
 */
export function twoChoices({ random = anyBelow }: SchedulerOptions = {}): Scheduler {
  return {
    choose: (servers) => {
      const there = servers.filter(isAvailable);
      const total = there.reduce((sum, { weight }) => sum + weight, 0);
      const [one, other] = [random(total + 1), random(total + 1)].map((lot) => drawn(there, lot));
      if (!one || !other) return refused();
      const server = other.weight * overhead(one) > one.weight * overhead(other) ? other : one;
      return chosen(server, {
        en: `The lot fell on ${one.name} and ${other.name}; ${server.name} has no more load for its weight than the other.`,
        zh: `抽中的是 ${one.name} 和 ${other.name}；按权重折算，${server.name} 的负载不比另一台大。`,
      });
    },
  };
}

function drawn(servers: readonly Server[], lot: number): Server | undefined {
  let left = lot;
  return servers.find(({ weight }) => {
    left -= weight;
    return left <= 0;
  });
}

function anyBelow(below: number): number {
  return Math.floor(Math.random() * below);
}
