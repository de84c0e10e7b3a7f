import type { Evidence } from '../model.ts';
import { type NodeObservation, need, type Observation, observed } from '../observe/observation.ts';
import { type Connection, connectionsOf, replySeenBy, requestSeenBy, sentBy, sentTo } from './connections.ts';
import { macsOf } from './frames.ts';
import { notedBy } from './noted.ts';
import { showByDevice } from './show-frames.ts';

/** How far a connection got in a director: packets pass its hooks one after the other, and IPVS sits between them. */
export interface Passage {
  readonly director: NodeObservation;
  readonly connection: Connection;
  /** The request came in; IPVS keeps the connection; the request left again. */
  readonly came: boolean;
  readonly noted: boolean;
  readonly left: boolean;
  /** A reply came in from elsewhere; a reply left, its own or one that it passed on. */
  readonly replyCame: boolean;
  readonly replyLeft: boolean;
}

/** The way of each of the client's connections through each director. */
export function passagesOf(observation: Observation): Passage[] {
  const connections = connectionsOf(observation);
  return observation.plan.directors.flatMap((planned) => {
    const director = observed(observation, planned);
    const own = macsOf(director);
    const ports = new Set(notedBy(observation, director).map(({ client }) => client.port));
    return connections.map((connection) => {
      const [requests, replies] = [requestSeenBy(director, connection), replySeenBy(director, connection)];
      return {
        director,
        connection,
        came: sentTo(requests, own).length > 0,
        noted: ports.has(connection.clientPort),
        left: sentBy(requests, own).length > 0,
        replyCame: sentTo(replies, own).length > 0,
        replyLeft: sentBy(replies, own).length > 0,
      };
    });
  });
}

/** The lines about these connections in what a director said of its connections. */
export function linesOf(part: NodeObservation['connections' | 'tracked'], passages: readonly Passage[]) {
  const { evidence } = need<unknown>(part);
  const names = passages.flatMap(({ connection: { clientPort } }) => [
    `:${clientPort} `,
    `port=${clientPort} `,
  ]);
  const lines = evidence.output.split('\n').filter((line) => names.some((name) => line.includes(name)));
  return { ...evidence, output: lines.slice(0, shown).join('\n') };
}

const shown = 4;

/** The first packets of these connections as each director saw them, on each of its devices. */
export function showRequests(observation: Observation, passages: readonly Passage[]): Evidence[] {
  return observation.plan.directors.flatMap((planned) => {
    const director = observed(observation, planned);
    const own = passages.filter((one) => one.director === director);
    const seen = own.flatMap(({ connection }) => requestSeenBy(director, connection));
    return [
      ...showByDevice(
        director,
        'tcp[tcpflags] == tcp-syn',
        seen.map(({ frame }) => frame),
      ),
      linesOf(director.connections, own),
    ];
  });
}
