import type { Text } from '../../labs/language/text.ts';
import type { Verdict } from '../model.ts';
import { type Observation, observed } from '../observe/observation.ts';
import type { Door, PlannedNode } from '../observe/plan.ts';
import {
  type Connection,
  replySeenBy,
  requestSeenBy,
  type Sighting,
  sentBy,
  sentTo,
  sightings,
} from './connections.ts';
import { macsOf } from './frames.ts';
import { showFrames } from './show-frames.ts';
import { fail, join, list, lookAt, pass } from './verdict.ts';

/** A knock at a closed door, and whether it was heard behind it. */
interface Knock {
  readonly door: Door;
  readonly sighting: Sighting;
  readonly heard: boolean;
}

/**
 * The client knocked, and the firewall let nothing in: no connection was accepted (a program listens there while the
 * lab is observed), and no packet came to a real server. It may drop them or refuse them.
 */
export function keepsClosed(observation: Observation, behind: readonly PlannedNode[], look: string): Verdict {
  const doors = doorsOf(observation, behind);
  const knocks = doors.flatMap((door) => knocksAt(observation, door));
  const open = knocks.filter(({ heard }) => heard);
  const client = observed(observation, observation.plan.client);
  const names = list(doors.map(({ address, port }) => `${address}:${port}`));
  const frames = (some: readonly Knock[]) => some.map(({ sighting }) => sighting.frame);
  if (open.length === 0 && doors.length > 0 && knocks.length >= doors.length)
    return pass(
      { en: `nothing got in at ${names.en}`, zh: `${names.zh} 都没有放进任何连接` },
      showFrames(client, 'tcp[tcpflags] == tcp-syn', frames(knocks)),
    );
  const [director] = observation.plan.directors;
  return fail(
    {
      expected: { en: `no client gets in at ${names.en}`, zh: `客户端连不上 ${names.zh}` },
      seen: open.length > 0 ? join(open.map(({ door }) => opened(door))) : untold,
      look: lookAt(director?.name ?? '', look),
    },
    showFrames(client, 'tcp[tcpflags] == tcp-syn', frames(open.length > 0 ? open : knocks)),
  );
}

const untold: Text = {
  en: 'no knock of the client reached the director, so it cannot be told',
  zh: '客户端的试探没有到达调度器，无从判断',
};

function opened({ address, port }: Door): Text {
  return { en: `${address}:${port} let the client in`, zh: `${address}:${port} 放进了客户端` };
}

/** The closed doors of these nodes; the VIP is the director's. */
function doorsOf({ plan }: Observation, behind: readonly PlannedNode[]): Door[] {
  const own = behind.flatMap(({ addresses }) => addresses);
  const vip = behind.some(({ role }) => role === 'director') ? [plan.vip] : [];
  return plan.closed.filter(({ address }) => [...own, ...vip].includes(address));
}

function knocksAt(observation: Observation, door: Door): Knock[] {
  const { plan } = observation;
  const client = observed(observation, plan.client);
  const own = macsOf(client);
  const knocks = sentBy(sightings(client), own).filter(
    ({ inner, tcp }) => tcp.syn && inner.destination === door.address && tcp.destinationPort === door.port,
  );
  const others = plan.nodes.filter(({ role }) => ['director', 'real-server'].includes(role));
  return knocks.flatMap((sighting) => {
    const knock = { clientPort: sighting.tcp.sourcePort, number: sighting.tcp.sequence };
    if (!cameToDirector(observation, knock)) return [];
    const heard = others.some((planned) => {
      const node = observed(observation, planned);
      const accepted = sentBy(replySeenBy(node, knock), macsOf(node)).some(({ tcp }) => tcp.syn);
      return accepted || (planned.role === 'real-server' && requestSeenBy(node, knock).length > 0);
    });
    return [{ door, sighting, heard }];
  });
}

/** A knock that no director got proves nothing about its firewall. */
function cameToDirector(observation: Observation, knock: Connection): boolean {
  return observation.plan.directors.some((planned) => {
    const director = observed(observation, planned);
    return sentTo(requestSeenBy(director, knock), macsOf(director)).length > 0;
  });
}
