import { carriedFor, type Exchange } from '../../../../checks/trade-offs/cost.ts';
import type { Carried } from '../../../../checks/trade-offs/counters.ts';
import type { MethodResult } from '../../../../checks/trade-offs/result.ts';
import type { Text } from '../../../../labs/language/text.ts';
import { percent, shown, whole } from './numbers.ts';

/** Something that was measured of each method. Undefined where it has no meaning for one. */
export interface Quantity {
  /** By which a page asks for it, within its figure. */
  readonly name: string;
  readonly of: (method: MethodResult) => number | undefined;
  readonly show: (value: number, method: MethodResult) => string;
  readonly title: Text;
}

/** What a chart shows as bars, and what its table has beside that. */
export interface Figure {
  readonly title: Text;
  readonly bars: readonly Quantity[];
  readonly others: readonly Quantity[];
  /** Bars end there: how much more it is depends on the computer. */
  readonly most?: number;
}

const megabyte = 1_000_000;

/** More than this part of what a director may send: it did not cross the director. */
const unlimited = 2;

function carriedIn(exchange: Exchange, pick: (carried: Carried) => number): Quantity['of'] {
  return ({ cost }) => pick(carriedFor(cost, exchange));
}

function megabytes(exchange: Exchange): Pick<Figure, 'bars' | 'others'> {
  const show = (value: number) => shown(value / megabyte);
  return {
    bars: [
      {
        name: 'in',
        of: carriedIn(exchange, (all) => all.in.bytes),
        show,
        title: { en: 'MB in', zh: 'MB 进' },
      },
      {
        name: 'out',
        of: carriedIn(exchange, (all) => all.out.bytes),
        show,
        title: { en: 'MB out', zh: 'MB 出' },
      },
    ],
    others: packets(exchange),
  };
}

function packets(exchange: Exchange): readonly Quantity[] {
  const of = (way: 'in' | 'out') => carriedIn(exchange, (all) => all[way].packets);
  return [
    {
      name: 'packets-in',
      of: of('in'),
      show: (value) => shown(value),
      title: { en: 'packets in', zh: '包 进' },
    },
    {
      name: 'packets-out',
      of: of('out'),
      show: (value) => shown(value),
      title: { en: 'packets out', zh: '包 出' },
    },
  ];
}

const nothing: Exchange = { request: 0, reply: 0 };

export const figures = {
  download: {
    title: {
      en: 'A reply of 1 MB: what crosses the director’s cards',
      zh: '一个 1 MB 的应答：经过调度器网卡的流量',
    },
    ...megabytes({ request: 0, reply: megabyte }),
  },
  upload: {
    title: {
      en: 'A request of 1 MB: what crosses the director’s cards',
      zh: '一个 1 MB 的请求：经过调度器网卡的流量',
    },
    ...megabytes({ request: megabyte, reply: 0 }),
  },
  connection: {
    title: {
      en: 'A connection with one small request: packets at the director',
      zh: '一条只有一个小请求的连接：调度器上的数据包',
    },
    bars: packets(nothing),
    others: (['in', 'out'] as const).map((way) => ({
      name: `bytes-${way}`,
      of: carriedIn(nothing, (all) => all[way].bytes),
      show: whole,
      title: way === 'in' ? { en: 'bytes in', zh: '字节 进' } : { en: 'bytes out', zh: '字节 出' },
    })),
  },
  size: {
    title: {
      en: 'Bytes that the director adds to each packet of a request',
      zh: '调度器给请求的每个数据包增加的字节数',
    },
    bars: [
      {
        name: 'added',
        of: ({ addedPerPacket }) => addedPerPacket,
        show: whole,
        title: { en: 'bytes more', zh: '多出的字节' },
      },
    ],
    others: [
      { name: 'mtu', of: ({ mtu }) => mtu, show: (value) => `${value}`, title: { en: 'MTU', zh: 'MTU' } },
    ],
  },
  goodput: {
    title: {
      en: 'Bytes of bodies that come through, as a part of what the director may send',
      zh: '实际传到的内容，与调度器的发送上限之比',
    },
    most: unlimited,
    bars: (['download', 'upload'] as const).map((way) => ({
      name: way,
      of: ({ goodput }: MethodResult) => goodput?.[way],
      show: (value: number) => (value > unlimited ? `> ${percent(unlimited)}` : percent(value)),
      title: way === 'download' ? { en: 'download', zh: '下载' } : { en: 'upload', zh: '上传' },
    })),
    others: [],
  },
  state: {
    title: {
      en: 'What the director remembers for an open connection, in bytes',
      zh: '调度器为一条打开的连接记住的内容，字节',
    },
    bars: [
      {
        name: 'bytes',
        of: ({ state }) => state.bytes / state.connections,
        show: whole,
        title: { en: 'bytes', zh: '字节' },
      },
    ],
    others: (
      [
        ['ipvs', { en: 'IPVS entries', zh: 'IPVS 条目' }],
        ['conntrack', { en: 'conntrack entries', zh: 'conntrack 条目' }],
        ['sockets', { en: 'sockets', zh: '套接字' }],
      ] as const
    ).map(([key, title]) => ({
      name: key,
      of: ({ state }: MethodResult) => state[key] / state.connections,
      show: (value: number) => shown(value, 2),
      title,
    })),
  },
  speed: {
    title: {
      en: 'Short connections, as ratios to the first method',
      zh: '短连接，与第一种方式之比',
    },
    bars: (['perSecond', 'latency'] as const).map((key) => ({
      name: key,
      of: ({ speed }: MethodResult) => speed?.[key].median,
      show: (value: number) => value.toFixed(2),
      title: key === 'perSecond' ? { en: 'per second', zh: '每秒' } : { en: 'latency', zh: '延迟' },
    })),
    others: (['perSecond', 'latency'] as const).map((key) => ({
      name: `${key}-spread`,
      of: ({ speed }: MethodResult) => speed?.[key].median,
      show: (_: number, { speed }: MethodResult) =>
        speed ? `${speed[key].least.toFixed(2)}–${speed[key].most.toFixed(2)}` : '',
      title:
        key === 'perSecond'
          ? { en: 'per second, all rounds', zh: '每秒，各轮' }
          : { en: 'latency, all rounds', zh: '延迟，各轮' },
    })),
  },
} satisfies Record<string, Figure>;

export type FigureName = keyof typeof figures;
