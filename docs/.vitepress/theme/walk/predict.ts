import type { End, Hop, Walk } from '../../../../checks/walk/walk.ts';

/** What a reader is asked about a hop, in the order of the layers. */
export const asked = ['fromMac', 'toMac', 'outer', 'source', 'destination', 'ttl'] as const;
export type Asked = (typeof asked)[number];

/** A question about a hop: what can be answered, and what the capture shows. */
export interface Question {
  readonly asked: Asked;
  readonly options: readonly string[];
  readonly right: string;
}

/** The answer that there is no outer packet. */
export const noOuter = '–';

/** The questions about a hop of a walk, by its place there. Throws when the walk has no such hop. */
export function questionsOf(walk: Walk, index: number): Question[] {
  const hop = walk.hops[index];
  if (!hop) throw new Error(`lab ${walk.lab}: expected a hop up to ${walk.hops.length}, found ${index + 1}`);
  return asked.map((each) => {
    const right = answer(hop, each);
    return { asked: each, right, options: distinct([...optionsOf(walk, each), right]) };
  });
}

/** Which of the answers are what the capture shows; undefined where there is no answer yet. */
export function grade(
  questions: readonly Question[],
  answers: Readonly<Partial<Record<Asked, string>>>,
): ReadonlyMap<Asked, boolean | undefined> {
  return new Map(
    questions.map(({ asked, right }) => [asked, answers[asked] ? answers[asked] === right : undefined]),
  );
}

function answer({ from, to, outer, packet }: Hop, asked: Asked): string {
  switch (asked) {
    case 'fromMac':
      return device(from);
    case 'toMac':
      return device(to);
    case 'outer':
      return outer ? `${outer.source} → ${outer.destination}` : noOuter;
    case 'source':
      return `${packet.source}:${packet.sourcePort}`;
    case 'destination':
      return `${packet.destination}:${packet.destinationPort}`;
    case 'ttl':
      return String(packet.ttl);
  }
}

/** What could be true of any hop; a wrong answer has to be one that a reader could believe. */
function optionsOf({ hops, machines, vip }: Walk, asked: Asked): string[] {
  switch (asked) {
    case 'fromMac':
    case 'toMac':
      return hops.flatMap(({ from, to }) => [device(from), device(to)]);
    case 'outer': {
      const [, director, ...others] = machines;
      const ends = others.map(({ addresses }) => `${director?.addresses[0]} → ${addresses[0]}`);
      return [noOuter, ...ends];
    }
    case 'ttl':
      return ['64', '63', '62'];
    default: {
      const [first] = hops;
      const ports = first ? [first.packet.sourcePort, first.packet.destinationPort] : [];
      const all = [vip, ...machines.flatMap(({ addresses }) => addresses)];
      const [client = 0, service = 80] = ports;
      return [
        ...all.map((address) => `${address}:${asked === 'source' ? client : service}`),
        ...hops.map((hop) => answer(hop, asked)),
      ].toSorted();
    }
  }
}

function device({ node, device }: End): string {
  return `${node} ${device}`;
}

function distinct(options: readonly string[]): string[] {
  return [...new Set(options)];
}
