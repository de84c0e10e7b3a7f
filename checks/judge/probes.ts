import { type NodeObservation, type Observation, observed, type SeenFrame } from '../observe/observation.ts';
import type { Tcp } from '../observe/parse/ip-packet.ts';
import type { PlannedNode } from '../observe/plan.ts';
import { sightings } from './connections.ts';
import { macsOf } from './frames.ts';

/** How a real server takes a connection: with words, without a word, not at all; or nothing comes back. */
export type Reception = 'answered' | 'accepted' | 'refused' | 'silent';

/** A connection that the director itself opened to a real server, as a health check does. */
export interface Probe {
  readonly server: PlannedNode;
  readonly address: string;
  readonly port: number;
  readonly reception: Reception;
  readonly frames: readonly SeenFrame[];
}

interface Seen {
  readonly frame: SeenFrame;
  readonly tcp: Tcp;
}

/** The connections from a director's own address to each real server, as the director saw them. */
export function probesOf(observation: Observation, director: NodeObservation): Probe[] {
  const own = macsOf(director);
  const all = sightings(director).map(({ frame, tcp }) => ({ frame, tcp }));
  return observation.plan.realServers.flatMap((server) => {
    const theirs = macsOf(observed(observation, server));
    const there = all.filter(({ frame }) => own.has(frame.from) && theirs.has(frame.to));
    const back = all.filter(({ frame }) => theirs.has(frame.from) && own.has(frame.to));
    return there.flatMap(({ frame, tcp }): Probe[] => {
      const opens = tcp.syn && !tcp.ack && director.addresses.includes(frame.ip?.source ?? '');
      if (!opens) return [];
      const replies = back.filter((reply) => reply.tcp.destinationPort === tcp.sourcePort);
      return [
        {
          server,
          address: frame.ip?.destination ?? '',
          port: tcp.destinationPort,
          reception: receptionOf(replies),
          frames: [frame, ...replies.map((reply) => reply.frame)],
        },
      ];
    });
  });
}

function receptionOf(replies: readonly Seen[]): Reception {
  if (replies.some(({ tcp }) => tcp.data > 0)) return 'answered';
  if (replies.some(({ tcp }) => tcp.syn)) return 'accepted';
  return replies.length > 0 ? 'refused' : 'silent';
}
