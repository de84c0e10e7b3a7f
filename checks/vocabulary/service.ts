import { allServe } from '../judge/all-serve.ts';
import { countsAgree as agree } from '../judge/counts-agree.ts';
import { listens } from '../judge/listens.ts';
import type { Mode } from '../judge/mode.ts';
import type { Check } from './check.ts';

/** Something listens where the mode has requests arrive. */
export function realServersListen(mode: Mode): Check {
  const title =
    mode.to === 'vip'
      ? { en: 'The real servers listen on the VIP', zh: '真实服务器在 VIP 上监听' }
      : { en: 'The real servers listen on their port', zh: '真实服务器在自己的端口上监听' };
  const why =
    mode.to === 'vip'
      ? {
          en: 'Requests arrive with the VIP and the port that the client asked for; this mode can change neither.',
          zh: '请求到达时，目的仍是 VIP 和客户端访问的端口；这种模式不改地址，也不改端口。',
        }
      : {
          en: `Requests arrive at the real server's own address, port ${mode.port}. Where nobody listens there, they are refused.`,
          zh: `请求到达的是真实服务器自己的地址和 ${mode.port} 端口。那里没有程序监听，请求就会被拒绝。`,
        };
  return { name: 'real-servers-listen', layer: 'service', title, why, judge: (o) => listens(o, mode) };
}

export const bothServe: Check = {
  name: 'both-serve',
  layer: 'service',
  title: { en: 'Both real servers serve the client', zh: '两台真实服务器都在服务' },
  why: {
    en: 'A cluster that gives everything to one server balances nothing.',
    zh: '所有请求都落在一台服务器上，就谈不上负载均衡。',
  },
  judge: allServe,
};

export const countsAgree: Check = {
  name: 'counts-agree',
  layer: 'service',
  title: { en: 'Client, IPVS and nginx count the same', zh: '客户端、IPVS 与 nginx 的计数一致' },
  why: {
    en: 'Three independent counts that agree prove that every request went by the director to the server that answered it.',
    zh: '三个独立的计数一致，才证明每个请求都经过调度器，并由它选中的服务器应答。',
  },
  judge: agree,
};
