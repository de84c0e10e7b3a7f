import type { Hop, Walk } from '../../checks/walk/walk.ts';

/** A piece of a cell in the table of a hop: what can change by itself. */
interface Piece {
  readonly text: string;
  readonly isNew: boolean;
}

/** A row of the table of a hop, as a reader sees it: whose the addresses are stands behind them. */
interface Row {
  readonly heading: string;
  readonly cells: readonly string[];
  /** What is marked in each cell, for it is not what it was one hop before. */
  readonly marked: readonly string[];
}

/** What the table of a hop must show, by the recorded walk alone. */
export function rowsOf(walk: Walk, index: number): readonly Row[] {
  const [before, hop] = [walk.hops[index - 1], walk.hops[index]];
  if (!hop) throw new Error(`no hop ${index}`);
  // The first packet of a direction is a new one: nothing of it has changed.
  const old = before?.direction === hop.direction ? before : hop;
  const piece = (of: (hop: Hop) => string | number | undefined): Piece => ({
    text: String(of(hop) ?? ''),
    isNew: of(hop) !== of(old),
  });
  const row = (heading: string, cells: readonly (readonly [readonly Piece[], string])[]): Row => ({
    heading,
    cells: cells.map(([pieces, whose]) => [pieces.map(({ text }) => text).join(''), whose].join(' ').trim()),
    marked: cells.map(([pieces]) =>
      pieces
        .filter(({ isNew }) => isNew)
        .map(({ text }) => text)
        .join(''),
    ),
  });
  const { from, to, outer, packet } = hop;
  return [
    row('Frame', [
      [[piece((each) => each.from.mac)], `${from.node} ${from.device}`],
      [[piece((each) => each.to.mac)], `${to.node} ${to.device}`],
      [[], ''],
    ]),
    ...(outer
      ? [
          row(`Outer ${outer.kind}`, [
            [[piece((each) => each.outer?.source)], whose(walk, outer.source)],
            [[piece((each) => each.outer?.destination)], whose(walk, outer.destination)],
            [[piece((each) => each.outer?.ttl)], ''],
          ]),
        ]
      : []),
    row('Packet', [
      [
        [piece((each) => each.packet.source), piece((each) => `:${each.packet.sourcePort}`)],
        whose(walk, packet.source),
      ],
      [
        [piece((each) => each.packet.destination), piece((each) => `:${each.packet.destinationPort}`)],
        whose(walk, packet.destination),
      ],
      [[piece((each) => each.packet.ttl)], ''],
    ]),
  ];
}

/** Whose address it is: the VIP is nobody's own. */
export function whose({ vip, machines }: Walk, address: string): string {
  if (address === vip) return 'VIP';
  return machines.find(({ addresses }) => addresses.includes(address))?.name ?? '';
}

/** What a table on the page shows, in the same form. */
export function rowsIn(table: Element): readonly Row[] {
  const textOf = (element: Element) => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
  return [...table.querySelectorAll('tbody tr')].map((row) => ({
    heading: textOf(row.querySelector('th') ?? row),
    cells: [...row.querySelectorAll('td')].map(textOf),
    marked: [...row.querySelectorAll('td')].map((cell) =>
      [...cell.querySelectorAll('mark')].map(textOf).join(''),
    ),
  }));
}
