import type { NodeObservation, Observation } from '../observe/observation.ts';
import type { Icmp, IpPacket } from '../observe/parse/ip-packet.ts';
import { type Connection, connectionsOf } from './connections.ts';
import { framesOf, macsOf } from './frames.ts';

/** ICMP "destination unreachable" (RFC 792); its code 4 only asks for smaller packets. */
const unreachable = 3;
const tooLarge = 4;

/** The message by which a node itself refused a connection; undefined where it sent none. */
export function refusalBy(node: NodeObservation, { number }: Connection): Icmp | undefined {
  const own = macsOf(node);
  return framesOf(node)
    .filter(({ from }) => own.has(from))
    .flatMap(({ ip }) => ip?.icmp ?? [])
    .find(
      ({ type, code, quoted }) =>
        type === unreachable && code !== tooLarge && innermost(quoted)?.tcp?.sequence === number,
    );
}

/** Whether a node refused one of the client's connections by such a message. */
export function unreachableSentBy(observation: Observation, node: NodeObservation): boolean {
  return connectionsOf(observation).some((connection) => refusalBy(node, connection) !== undefined);
}

function innermost(packet: IpPacket | undefined): IpPacket | undefined {
  return packet?.inner ? innermost(packet.inner) : packet;
}
