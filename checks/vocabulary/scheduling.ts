import { hasWeights } from '../judge/ipvs-weights.ts';
import { schedulesEach } from '../judge/schedules-each.ts';
import { sharesByWeight, type Weights } from '../judge/shares.ts';
import type { Check } from './check.ts';

/** The real servers have the given weights, or others of the same ratio. */
export function ipvsWeights(weights: Weights): Check {
  return {
    name: 'ipvs-weights',
    layer: 'ipvs',
    title: {
      en: 'Each real server has the weight of its strength',
      zh: '每台真实服务器的权重与它的能力相称',
    },
    why: {
      en: 'A weight is a share: a scheduler that looks at weights gives a server with 3 three times as much as one with 1.',
      zh: '权重就是份额：看权重的调度算法，分给权重 3 的服务器的连接是权重 1 的三倍。',
    },
    judge: (observation) => hasWeights(observation, weights),
  };
}

export const eachScheduled: Check = {
  name: 'each-scheduled',
  layer: 'ipvs',
  title: { en: 'Every connection is scheduled by itself', zh: '每条连接都单独调度' },
  why: {
    en: 'A persistent service asks its scheduler once for each client, not for each connection: shares then hold among clients only.',
    zh: '启用会话保持后，调度算法只为每个客户端选一次，而不是为每条连接：份额只在客户端之间成立。',
  },
  judge: schedulesEach,
};

/** The client's answers are shared as the weights say. */
export function shares(weights: Weights): Check {
  return {
    name: 'shares',
    layer: 'service',
    title: { en: 'The client is answered in the ratio of the weights', zh: '客户端得到的应答符合权重之比' },
    why: {
      en: 'What the table says is an intention. Only the answers show whether the scheduler goes by the weights.',
      zh: '表里写的只是意图。调度算法是否按权重分配，要看应答才知道。',
    },
    judge: (observation) => sharesByWeight(observation, weights),
  };
}
