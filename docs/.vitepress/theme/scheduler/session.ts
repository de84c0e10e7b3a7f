import type { SchedulerName } from './index.ts';
import type { Choice, Server } from './model.ts';
import { createService, type NewServer } from './service.ts';

/** Something that a reader did. */
export type Step =
  | { readonly do: 'open'; readonly source: string }
  | { readonly do: 'close'; readonly name: string }
  | { readonly do: 'weigh'; readonly name: string; readonly weight: number }
  | { readonly do: 'expire' };

/** What a reader set up: the service as it was before the first step. */
export interface Setting {
  readonly scheduler: SchedulerName;
  readonly servers: readonly NewServer[];
  readonly withPort: boolean;
  /** The client of the connection that would be next. */
  readonly source: string;
}

/** How things stand after some steps. */
export interface Standing {
  readonly servers: readonly Server[];
  /** The choices so far, in their order. */
  readonly choices: readonly Choice[];
  /** What the next connection would get. */
  readonly next: Choice;
}

const destination = '192.0.2.3';

/** Plays all steps from the start: the same steps always end in the same standing, lots included. */
export function play({ scheduler, servers, withPort, source }: Setting, steps: readonly Step[]): Standing {
  const service = createService(scheduler, { withPort, random: lots() });
  for (const server of servers) service.add(server);
  const choices: Choice[] = [];
  // Linux gives a client's connections every other port (inet_hash_connect), near each other.
  const open = (from: string) =>
    service.open({ source: from, sourcePort: 50000 + 2 * choices.length, destination });
  for (const step of steps) {
    if (step.do === 'open') choices.push(open(step.source));
    if (step.do === 'close') service.close(step.name);
    if (step.do === 'weigh') service.setWeight(step.name, step.weight);
    if (step.do === 'expire') service.expire();
  }
  const standing = service.servers;
  return { servers: standing, choices, next: open(source) };
}

/** Lots that fall alike every time (Park and Miller's generator). */
function lots(): (below: number) => number {
  let state = 42;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}
