import type { Hop, Walk } from '../../../../checks/walk/walk.ts';
import type { Text } from '../../../../labs/language/text.ts';
import { changesAt, type Field } from './changes.ts';

/** Whose address it is in a walk: `VIP`, the name of a machine, or nothing. */
export function ownerOf({ vip, machines }: Walk, address: string): string {
  if (address === vip) return 'VIP';
  return machines.find(({ addresses }) => addresses.includes(address))?.name ?? '';
}

/** What a stretch of the way is, in a few words. */
export function titleOf({ direction, from, to }: Hop): Text {
  const way = `${from.node} → ${to.node}`;
  return direction === 'request'
    ? { en: `Request, ${way}`, zh: `请求，${way}` }
    : { en: `Reply, ${way}`, zh: `应答，${way}` };
}

/** What happened to the packet before this stretch, a sentence for each thing that changed. */
export function explain(walk: Walk, index: number): Text[] {
  const [before, now] = [walk.hops[index - 1], walk.hops[index]];
  if (!now) return [];
  if (!before || before.direction !== now.direction) return [begins(walk, now), ...bypassed(walk, now)];
  const changed = changesAt(walk.hops, index);
  return [
    newFrame(now),
    ...wrapped(before, now, changed),
    ...rewritten(now, 'destination', changed),
    ...rewritten(now, 'source', changed),
    ...unchanged(changed),
    ...hopCounted(now, changed),
  ];
}

function begins(walk: Walk, { direction, from, to, packet }: Hop): Text {
  const destination = `${packet.destination}:${packet.destinationPort}`;
  const owner = ownerOf(walk, packet.destination);
  if (direction === 'request')
    return {
      en: `${from.node} asks for ${destination}, the ${owner}. The frame goes to the MAC of ${to.node}.`,
      zh: `${from.node} 访问 ${destination}，也就是 ${owner}。这个帧发往 ${to.node} 的 MAC 地址。`,
    };
  const source = `${packet.source}:${packet.sourcePort}`;
  const replies = {
    en: `${from.node} turns the request round: the reply is a new packet, from ${source} to ${destination} (${owner}).`,
    zh: `${from.node} 把请求的源和目的对调：应答是一个新的数据包，从 ${source} 到 ${destination}（${owner}）。`,
  };
  if (owner === to.node) return replies;
  return {
    en: `${replies.en} The frame goes to the MAC of ${to.node}, which is on the way.`,
    zh: `${replies.zh}这个帧先发往途中 ${to.node} 的 MAC 地址。`,
  };
}

/** Whom the request went to first, and the reply doesn't: that is the point of the picture. */
function bypassed({ hops }: Walk, { direction }: Hop): Text[] {
  const first = hops[0]?.to.node;
  const back = hops
    .filter((hop) => hop.direction === 'reply')
    .flatMap(({ from, to }) => [from.node, to.node]);
  if (direction === 'request' || first === undefined || back.includes(first)) return [];
  return [{ en: `It bypasses the ${first}.`, zh: `它不经过 ${first}。` }];
}

function newFrame({ from, to }: Hop): Text {
  return {
    en: `The frame is new: from ${from.node} to ${to.node}.`,
    zh: `帧是新的：从 ${from.node} 到 ${to.node}。`,
  };
}

function wrapped(before: Hop, { from, outer }: Hop, changed: ReadonlySet<Field>): Text[] {
  if (outer && !before.outer)
    return [
      {
        en: `${from.node} puts the packet into another one (${outer.kind}), from ${outer.source} to ${outer.destination}.`,
        zh: `${from.node} 把数据包封装进另一个数据包（${outer.kind}），从 ${outer.source} 到 ${outer.destination}。`,
      },
    ];
  if (outer && changed.has('outerTtl'))
    return [
      {
        en: `${from.node} routes by the outer packet and takes one from its TTL; the packet inside is not touched.`,
        zh: `${from.node} 按外层数据包选路，外层 TTL 减一；内层数据包没有动。`,
      },
    ];
  if (before.outer && !outer)
    return [{ en: `${from.node} took the outer packet off.`, zh: `${from.node} 解封装，去掉了外层数据包。` }];
  return [];
}

function rewritten(
  { from, packet }: Hop,
  end: 'source' | 'destination',
  changed: ReadonlySet<Field>,
): Text[] {
  const port = `${end}Port` as const;
  if (!changed.has(end) && !changed.has(port)) return [];
  const now = `${packet[end]}:${packet[port]}`;
  return end === 'source'
    ? [{ en: `${from.node} rewrote the source to ${now}.`, zh: `${from.node} 把源地址改写为 ${now}。` }]
    : [
        {
          en: `${from.node} rewrote the destination to ${now}.`,
          zh: `${from.node} 把目的地址改写为 ${now}。`,
        },
      ];
}

const ends: readonly Field[] = ['source', 'sourcePort', 'destination', 'destinationPort'];

function unchanged(changed: ReadonlySet<Field>): Text[] {
  if (ends.some((field) => changed.has(field)) || changed.has('outerTtl')) return [];
  return [{ en: 'The packet’s addresses and ports are unchanged.', zh: '数据包的地址和端口都没有变。' }];
}

function hopCounted({ from, packet }: Hop, changed: ReadonlySet<Field>): Text[] {
  if (!changed.has('ttl')) return [];
  return [
    {
      en: `The TTL is down to ${packet.ttl}: ${from.node} is a hop.`,
      zh: `TTL 减到 ${packet.ttl}：${from.node} 算作一跳。`,
    },
  ];
}
