import { type NodeObservation, need } from '../observe/observation.ts';
import { type Arrival, replySent } from './arrivals.ts';
import { type Sighting, sentBy, sentTo, sightings } from './connections.ts';
import { macsOf } from './frames.ts';
import { refusalBy } from './refusals.ts';

/**
 * What became of connections that reached a real server and of which no reply left it: it rejected them by ICMP;
 * its kernel dropped them before TCP; TCP got them and made no reply; or the reply was dropped on its way out.
 */
export type Silence = 'rejected' | 'dropped' | 'unanswered' | 'held-back';

/** What became of a connection that reached a real server; undefined where a reply left it. */
export function silenceOf(arrival: Arrival, all: readonly Arrival[]): Silence | undefined {
  const { server, connection } = arrival;
  if (replySent(arrival)) return undefined;
  if (refusalBy(server, connection)) return 'rejected';
  const silent = all.filter((one) => one.server === server && !replySent(one));
  return reachedTcp(server, silent) ? (heldBack(server) ? 'held-back' : 'unanswered') : 'dropped';
}

/** How far a counter of a node's kernel moved while the lab was observed, by its protocol and name: `Tcp InSegs`. */
export function moved({ networkBefore, networkAfter }: NodeObservation, counter: string): number {
  const [before, after] = [need(networkBefore).value, need(networkAfter).value];
  return (after.get(counter) ?? 0) - (before.get(counter) ?? 0);
}

/** TCP counts each segment that it gets. Those of other connections were seen on the wire, too: the rest is theirs. */
function reachedTcp(server: NodeObservation, silent: readonly Arrival[]): boolean {
  const numbers = new Set(silent.map(({ connection }) => connection.number));
  const isTheirs = ({ tcp }: Sighting) => tcp.syn && !tcp.ack && numbers.has(tcp.sequence);
  const others = sentTo(sightings(server), macsOf(server)).filter((seen) => !isTheirs(seen));
  return moved(server, 'Tcp InSegs') > others.length;
}

/** TCP counts what it hands to IP: more than was seen to leave the machine. */
function heldBack(server: NodeObservation): boolean {
  return moved(server, 'Tcp OutSegs') > sentBy(sightings(server), macsOf(server)).length;
}
