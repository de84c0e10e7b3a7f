import { failingServersOut } from '../judge/failing-out.ts';
import {
  configurationRight,
  keepalivedRuns as runs,
  vipByKeepalived as vipIsItsOwn,
} from '../judge/keepalived.ts';
import { answersChecks, watched } from '../judge/watched.ts';
import type { Ask } from '../model.ts';
import type { Check } from './check.ts';

const probes: Ask = { key: 'probes', watch: 'probes' };

export const keepalivedRuns: Check = {
  name: 'keepalived-runs',
  layer: 'link',
  title: { en: 'keepalived runs on the director', zh: '调度器上运行着 keepalived' },
  why: {
    en: 'The VIP and the table are what it makes of its configuration. What it left behind works on without it, but nobody looks after it any more.',
    zh: 'VIP 和 IPVS 表都由它按配置生成。它不在了，留下的东西还能继续用，却再也没有人看管。',
  },
  judge: runs,
};

export const keepalivedConfiguration: Check = {
  name: 'keepalived-configuration',
  layer: 'link',
  title: { en: 'keepalived understands its configuration', zh: 'keepalived 看得懂它的配置' },
  why: {
    en: 'It starts with whatever it can make of a file. What it does not understand it leaves out, and says so in its log alone.',
    zh: '无论文件写成什么样，它能理解多少就按多少启动；看不懂的部分直接略过，只在日志里说一声。',
  },
  judge: configurationRight,
};

export const vipByKeepalived: Check = {
  name: 'vip-by-keepalived',
  layer: 'link',
  title: { en: "The VIP on the director is keepalived's own", zh: '调度器上的 VIP 归 keepalived 所有' },
  why: {
    en: 'An address that somebody added by hand stays when keepalived gives the VIP away, and two machines answer for it.',
    zh: '手工添加的地址，在 keepalived 让出 VIP 之后仍然留着，于是两台机器都应答它。',
  },
  judge: vipIsItsOwn,
};

export const serversWatched: Check = {
  name: 'servers-watched',
  layer: 'ipvs',
  title: { en: 'The director looks after each real server', zh: '调度器在看护每台真实服务器' },
  why: {
    en: 'IPVS itself never asks whether a real server lives. Whoever keeps the table has to, at the port that the clients use.',
    zh: 'IPVS 自己从不过问真实服务器是否活着。维护这张表的程序必须去问，而且要问客户端使用的端口。',
  },
  asks: [probes],
  judge: watched,
};

export const checksAnswered: Check = {
  name: 'checks-answered',
  layer: 'ipvs',
  title: { en: 'Each real server answers its checks', zh: '每台真实服务器都应答检查' },
  why: {
    en: 'A handshake is made by the kernel, also for a program that hangs. Only an answer shows that the service works; and a server whose checks go unanswered is taken out.',
    zh: '握手由内核完成，程序挂死了照样能握手。得到应答才说明服务正常；检查得不到应答的服务器会被摘掉。',
  },
  asks: [probes],
  judge: answersChecks,
};

export const failingOut: Check = {
  name: 'failing-servers-out',
  layer: 'ipvs',
  title: { en: 'A real server that fails gets no requests', zh: '出故障的真实服务器收不到请求' },
  why: {
    en: 'That is what the checks are for. A check that passes while clients get no answer looks at the wrong thing.',
    zh: '检查就是为了这个。客户端得不到应答而检查照样通过，说明它看错了地方。',
  },
  judge: failingServersOut,
};
