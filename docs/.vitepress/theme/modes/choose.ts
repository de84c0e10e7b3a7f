import type { Text } from '../../../../labs/language/text.ts';

/** The modes that a reader can build, by the names of their labs. */
export const modes = ['dr', 'nat', 'tun', 'fullnat'] as const;
export type Mode = (typeof modes)[number];

/** What is asked, and what can be answered. */
export const questions = {
  ports: ['same', 'mapped'],
  network: ['same', 'other'],
  servers: ['all', 'route', 'nothing'],
  replies: ['large', 'small'],
} as const;
export type QuestionName = keyof typeof questions;
export type Answers = { readonly [Name in QuestionName]?: (typeof questions)[Name][number] };

/** What the answers mean for a mode. */
export interface Judgement {
  readonly mode: Mode;
  /** Why it can't be this one. */
  readonly against: readonly Text[];
  /** What is to be borne with it. */
  readonly but: readonly Text[];
}

/** A reason, and the answers under which it holds. */
type Reason = readonly [when: (answers: Answers) => boolean, text: Text];

const mapsPorts = ({ ports }: Answers) => ports === 'mapped';
const elsewhere = ({ network }: Answers) => network === 'other';
const fixedServers = ({ servers }: Answers) => servers === 'route' || servers === 'nothing';
const untouched = ({ servers }: Answers) => servers === 'nothing';
const largeReplies = ({ replies }: Answers) => replies === 'large';

const bothDirections: Reason = [
  largeReplies,
  {
    en: 'The large replies all go through the director.',
    zh: '又大又多的应答全部要经过调度器。',
  },
];
const samePort: Reason = [
  mapsPorts,
  {
    en: 'The packet keeps its port, so it cannot be mapped.',
    zh: '数据包的端口不变，无法映射端口。',
  },
];

const against: Readonly<Record<Mode, readonly Reason[]>> = {
  dr: [
    samePort,
    [
      elsewhere,
      {
        en: 'The director reaches a real server by its MAC address; no router may lie between.',
        zh: '调度器靠 MAC 地址找到真实服务器，两者之间不能有路由器。',
      },
    ],
    [
      fixedServers,
      {
        en: 'Each real server needs the VIP, and must be silent about it where somebody asks.',
        zh: '每台真实服务器都要配 VIP，而且在有人询问它的链路上不能应答 ARP。',
      },
    ],
  ],
  nat: [
    [
      elsewhere,
      {
        en: 'Replies must come back through the director, and from another network the routers decide that.',
        zh: '应答必须经调度器返回；服务器在别的网络时，这取决于途中的路由器。',
      },
    ],
    [
      untouched,
      {
        en: 'The real servers need a route to the clients by the director.',
        zh: '真实服务器上要有经调度器通往客户端的路由。',
      },
    ],
  ],
  tun: [
    samePort,
    [
      fixedServers,
      {
        en: 'Each real server needs a tunnel device and the VIP.',
        zh: '每台真实服务器都要有隧道设备和 VIP。',
      },
    ],
  ],
  fullnat: [],
};

const but: Readonly<Record<Mode, readonly Reason[]>> = {
  dr: [],
  nat: [bothDirections],
  tun: [
    [
      () => true,
      {
        en: 'The outer header takes 20 bytes or more of each request packet.',
        zh: '外层头部要占去每个请求数据包至少 20 字节。',
      },
    ],
  ],
  fullnat: [
    bothDirections,
    [
      () => true,
      {
        en: 'The real servers see the director as the client.',
        zh: '在真实服务器看来，客户端就是调度器。',
      },
    ],
  ],
};

/** Every reason that there is, for any mode. */
export const allReasons: readonly Text[] = [against, but]
  .flatMap((reasons) => Object.values(reasons).flat())
  .map(([, text]) => text);

/** The modes under these answers: those that can be first, of these the one that fits best. */
export function judge(answers: Answers): readonly Judgement[] {
  const texts = (reasons: readonly Reason[]) =>
    reasons.filter(([when]) => when(answers)).map(([, text]) => text);
  // Where replies are small the director can carry them, and NAT asks least of the servers.
  const order: readonly Mode[] =
    answers.replies === 'small' ? ['nat', 'dr', 'tun', 'fullnat'] : ['dr', 'tun', 'nat', 'fullnat'];
  return order
    .map((mode) => ({ mode, against: texts(against[mode]), but: texts(but[mode]) }))
    .toSorted((one, other) => Number(one.against.length > 0) - Number(other.against.length > 0));
}
